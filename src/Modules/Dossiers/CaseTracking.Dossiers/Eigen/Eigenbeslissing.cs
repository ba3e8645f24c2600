using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Meedelen;
using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>A decision that was notified, in short. Before it was, there is nothing to see.</summary>
/// <param name="Adres">Where the whole letter is.</param>
/// <param name="Zin">The answer in one sentence.</param>
/// <param name="MeegedeeldOp">Day it was notified.</param>
/// <param name="BeroepTot">Last day for an appeal; absent where there is none.</param>
/// <param name="GeldigTot">Last day on which what was granted holds; absent where it does not end.</param>
internal sealed record Eigenbeslissing(string Adres, string Zin, DateOnly MeegedeeldOp, DateOnly? BeroepTot, DateOnly? GeldigTot)
{
    public static Eigenbeslissing? Van(Eigendossier? eigen) =>
        eigen is not null && Beslissingsbrief.Bij(eigen.Verhaal.Dossier) is { Beslissing: { Mededeling: { } m } b }
            ? new($"{eigen.Adres}/beslissing", Beslissingswoorden.Briefzin(b.Uitkomst), m.Op, m.BeroepTot, eigen.Verhaal.Dossier.Kern.GeldigTot)
            : null;

    /// <summary>The letter as it was sent; nothing before that, and after the citizen's data were erased.</summary>
    public static async Task<Beslissingsbrief?> Brief(Eigendossier eigen, Dossierkluis kluis, TimeProvider clock, CancellationToken ct)
    {
        if (Beslissingsbrief.Bij(eigen.Verhaal.Dossier) is not { Beslissing.Mededeling: not null } beslist) return null;

        var aanvrager = await kluis.LeesEigen(beslist.Kern.Burger, ct);
        var motivering = await kluis.LeesEigenMotivering(beslist.Beslissing.Motivering, ct);
        return aanvrager is null || motivering is null
            ? null
            : Beslissingsbrief.Van(beslist, eigen.Type, aanvrager, motivering, Brussel.Dag(clock.GetUtcNow()).ToDateOnly());
    }
}
