using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Identificatie;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>
/// Adds a request that was filed without signing in to an account: by its code, and the mail address that only the applicant gave. It
/// never says which of the two was wrong.
/// </summary>
internal sealed class VoegAanvraagToe(DossierLijst dossiers, Dossierkluis kluis, Eigenaars eigenaars, Koppelpoging pogingen)
{
    /// <summary>The request that was added; nothing when code and address do not belong together, or after too many tries.</summary>
    public async Task<DossierId?> Probeer(Trackingcode code, string email, Actor actor, CancellationToken ct)
    {
        if (await dossiers.VindMetCode(code.Hash(), ct) is not { } rij) return null;

        var (dossier, burger) = (new DossierId(rij.Id), new BurgerRef(rij.Burger));
        if (await eigenaars.Owns(actor, rij.Id, ct)) return dossier;
        if (!await pogingen.Mag(dossier, burger, ct)) return null;
        if (await kluis.LeesEigen(burger, ct) is not { Email: { } gegeven } || !IsZelfde(gegeven, email)) return null;

        return await eigenaars.VoegToe(dossier, burger, actor, ct) ? dossier : null;
    }

    // People write their own address with and without capitals.
    private static bool IsZelfde(string gegeven, string getypt) => string.Equals(gegeven.Trim(), getypt.Trim(), StringComparison.OrdinalIgnoreCase);
}
