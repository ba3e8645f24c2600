using CaseTracking.Dossiers.Handelen;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>What the work list can be filtered and sorted by.</summary>
internal sealed record Werklijstkeuzes(IReadOnlyList<SelectListItem> Behandelaars, IReadOnlyList<SelectListItem> Producten, IReadOnlyList<SelectListItem> Diensten)
{
    public IReadOnlyList<SelectListItem> Standen { get; } =
    [
        new("Alles wat loopt", ""), new("Alles, ook gesloten", Werklijstkeuze.Alle),
        .. Enum.GetValues<Dossierstand>().Select(s => new SelectListItem(Codewoorden.Van(s), s.ToString())),
    ];

    public IReadOnlyList<SelectListItem> Termijnen { get; } =
        [new("Alle termijnen", ""), new("Te laat", Werklijstkeuze.TeLaat), new("Te laat of bijna", Werklijstkeuze.BijnaTeLaat)];

    public IReadOnlyList<SelectListItem> Volgordes { get; } =
    [
        new("Uiterste datum eerst", nameof(Werklijstvolgorde.UitersteDatum)), new("Nieuwste eerst", nameof(Werklijstvolgorde.Nieuwste)),
        new("Oudste eerst", nameof(Werklijstvolgorde.Oudste)),
    ];

    public static async Task<Werklijstkeuzes> Maak(Werkbank werkbank, string ik, CancellationToken ct)
    {
        var behandelaars = await werkbank.Lijst.Behandelaars(ct);
        // All of them at once, so that the lines of the list need not ask again.
        var namen = await werkbank.Medewerkers.Names(behandelaars, ct);
        var types = werkbank.Boek.Types;
        return new(
            [new("Iedereen", ""), new("Ikzelf", ik), new("Nog niemand", Werklijstfilter.Niemand), .. namen.Choices(behandelaars.Where(b => b != ik))],
            [new("Alle producten", ""), .. types.Alle.Select(t => t.Code).Distinct().Select(c => new SelectListItem(types.NaamVan(c), c)).OrderBy(p => p.Text, StringComparer.Ordinal)],
            [new("Alle diensten", ""), .. types.Alle.Select(t => t.Dienst).DistinctBy(d => d.Code).Select(d => new SelectListItem(d.Naam, d.Code)).OrderBy(d => d.Text, StringComparer.Ordinal)]);
    }
}
