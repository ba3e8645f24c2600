using CaseTracking.EventSourcing.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Dossiers.Zoeken;

/// <summary>
/// Turns what was typed into conditions on the list of files. People are looked up first, by hashes of their words: few of them become a
/// list of references, many of them a check on each row, since then the next fifty are soon found.
/// </summary>
internal sealed class Dossierzoeker([FromKeyedServices(DossiersModule.Schema)] PersonalDataVault kluis, Productzoeker producten)
{
    private const int Weinig = 1_000;

    /// <param name="vraag">What was typed.</param>
    /// <param name="ruimte">How much may be wrong with a word.</param>
    /// <param name="ct">Stops the search.</param>
    public async Task<IReadOnlyList<Zoekvoorwaarde>> Zoek(Zoekvraag vraag, Zoekruimte ruimte, CancellationToken ct)
    {
        var voorwaarden = vraag.Nummers.Select(n => new Zoekvoorwaarde { Nummer = n }).ToList();
        if (vraag.Woorden.Count == 0) return voorwaarden;

        var soorten = await producten.Zoek(vraag.Woorden, ruimte, ct);
        var personen = vraag.Woorden.Where(w => soorten[w].Count == 0).ToList();
        if (personen.Count > 0) voorwaarden.Add(await Persoon(new() { Rangen = Rangen(personen, ruimte) }, personen, ruimte, ct));
        foreach (var woord in vraag.Woorden.Except(personen))
            voorwaarden.Add(await Persoon(new() { Producten = [.. soorten[woord]] }, [woord], ruimte, ct));
        return voorwaarden;
    }

    // A number is a house or a postal code, which the index finds together with the street, or that of the file of whoever the rest is about.
    private List<Rangkeuze> Rangen(List<string> woorden, Zoekruimte ruimte) =>
        [.. from woord in woorden
            let rang = Zoekvraag.Rang(woord)
            where rang is not null
            select new Rangkeuze(rang, Tekens(woorden.Where(w => w != woord), ruimte))];

    private async Task<Zoekvoorwaarde> Persoon(Zoekvoorwaarde voorwaarde, IReadOnlyList<string> woorden, Zoekruimte ruimte, CancellationToken ct)
    {
        var tekens = Tekens(woorden, ruimte);
        var burgers = await kluis.Index.Find(tekens, Weinig + 1, ct);
        return burgers.Count > Weinig ? voorwaarde with { Tekens = tekens } : voorwaarde with { Burgers = burgers };
    }

    private long[][] Tekens(IEnumerable<string> woorden, Zoekruimte ruimte) =>
        [.. woorden.Select(w => ruimte switch { Zoekruimte.Ver => kluis.Index.Far(w), Zoekruimte.Bijna => kluis.Index.Near(w), _ => kluis.Index.Exact(w) })];
}
