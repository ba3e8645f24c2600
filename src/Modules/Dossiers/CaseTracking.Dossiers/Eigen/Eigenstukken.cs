using CaseTracking.Dossiers.Inzien;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>The documents of a file that its citizen may see.</summary>
/// <param name="Stukken">In the order in which they came.</param>
/// <param name="Gevraagd">What we still ask, by its name.</param>
/// <param name="Aanleveradres">Where it can be sent.</param>
internal sealed record Eigenstukken(IReadOnlyList<Eigenstuk> Stukken, IReadOnlyList<string> Gevraagd, string Aanleveradres)
{
    /// <summary>Nothing there and nothing asked.</summary>
    public bool IsLeeg => Stukken.Count == 0 && Gevraagd.Count == 0;

    public static async Task<Eigenstukken?> Van(Eigendossier? eigen, Stukkenkluis kluis, CancellationToken ct)
    {
        if (eigen is null) return null;

        var stukken = new List<Eigenstuk>();
        foreach (var regel in Stukregel.Van(eigen.Verhaal.Gebeurtenissen).Where(r => r.ZichtbaarVoorBurger))
            if (await kluis.EigenNaam(regel.Stuk, ct) is { } naam) stukken.Add(Eigenstuk.Van(eigen, regel, naam));
        return new(stukken, [.. Gevraagde(eigen).Select(eigen.Type.Stuknaam)], eigen.Bij.Documenten);
    }

    // After a decision, or at the end, nothing is waited for.
    private static ValueList<string> Gevraagde(Eigendossier eigen) =>
        eigen.Verhaal.Dossier is Dossier.InOnderzoek or Dossier.InBehandeling ? eigen.Verhaal.Dossier.Kern.OpenVraag?.Ontbreekt ?? [] : [];
}

/// <summary>A document as its citizen sees it.</summary>
internal sealed record Eigenstuk(string Naam, string Soort, string Grootte, DateOnly Op, bool DoorBurger, string Adres)
{
    public static Eigenstuk Van(Eigendossier eigen, Stukregel regel, string naam) => new(
        naam, Keuzewoorden.Hoofdletter(eigen.Type.Stuknaam(regel.Soort ?? Stuksoort.Andere)), Stukgrootte.InWoorden(regel.Grootte), regel.Op,
        regel.Aanbrenger == Aanbrenger.Burger, eigen.Bij.Bestand(regel.Stuk));
}
