using CaseTracking.Dossiers.Handelen;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Inzien;

/// <summary>Who looked at a file. It shows no data of the citizen, so it is no look itself.</summary>
internal sealed class KijkersModel(Werkbank werkbank, Kijkregister register) : Handelingpagina(werkbank)
{
    public const int Hoogstens = 200;

    public IReadOnlyList<Kijkbeurt> Beurten { get; private set; } = [];

    public StaffNames Namen { get; private set; } = StaffNames.None;

    protected override async Task<bool> Laad(Guid id, CancellationToken ct)
    {
        if (!await base.Laad(id, ct)) return false;

        Beurten = await register.Lees(new DossierId(id), Hoogstens, ct);
        Namen = await Werkbank.Medewerkers.Names(Beurten.Select(b => b.Medewerker), ct);
        return true;
    }
}
