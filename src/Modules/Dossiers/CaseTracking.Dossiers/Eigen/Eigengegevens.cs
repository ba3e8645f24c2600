using CaseTracking.Dossiers.Kluis;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>What the citizen told us, word for word.</summary>
internal sealed record Eigengegevens(IReadOnlyList<(string Vraag, string Antwoord)> Regels)
{
    public static async Task<Eigengegevens?> Van(Eigendossier? eigen, Dossierkluis kluis, CancellationToken ct) =>
        eigen is not null && await kluis.LeesEigen(new BurgerRef(eigen.Rij.Burger), ct) is { } aanvrager
            ? new([.. Alles(eigen, aanvrager).Where(r => !string.IsNullOrWhiteSpace(r.Antwoord)).Select(r => (r.Vraag, r.Antwoord!))])
            : null;

    /// <summary>Keeps the contents out of logs that print the record.</summary>
    public override string ToString() => nameof(Eigengegevens);

    private static IEnumerable<(string Vraag, string? Antwoord)> Alles(Eigendossier eigen, Aanvrager aanvrager)
    {
        foreach (var (code, waarde) in (aanvrager.Antwoorden ?? []).Select(a => (a.Veld, a.Waarde)))
        {
            var veld = eigen.Type.Velden.FirstOrDefault(v => v.Code == code);
            yield return (veld?.Vraag ?? code, veld?.Keuzes.FirstOrDefault(k => k.Code == waarde)?.Naam ?? waarde);
        }

        yield return ("Naam", aanvrager.Naam);
        yield return ("E-mailadres", aanvrager.Email);
        yield return ("Telefoon", aanvrager.Telefoon);
        yield return ("Adres", aanvrager.Adres);
        yield return ("Wat u nog zei", aanvrager.Toelichting);
    }
}
