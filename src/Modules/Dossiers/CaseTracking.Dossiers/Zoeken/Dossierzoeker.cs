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
        var anders = vraag.Woorden.Where(w => soorten[w].Count > 0 || Zoekvraag.Rang(w) is not null).ToList();
        var personen = vraag.Woorden.Except(anders).ToList();
        if (personen.Count > 0) voorwaarden.Add(await Persoon(new(), personen, ruimte, ct));
        foreach (var woord in anders)
            voorwaarden.Add(await Persoon(new() { Producten = [.. soorten[woord]], Rang = Zoekvraag.Rang(woord) }, [woord], ruimte, ct));
        return voorwaarden;
    }

    private async Task<Zoekvoorwaarde> Persoon(Zoekvoorwaarde voorwaarde, IReadOnlyList<string> woorden, Zoekruimte ruimte, CancellationToken ct)
    {
        long[][] tekens = [.. woorden.Select(w => ruimte switch { Zoekruimte.Ver => kluis.Index.Far(w), Zoekruimte.Bijna => kluis.Index.Near(w), _ => kluis.Index.Exact(w) })];
        var burgers = await kluis.Index.Find(tekens, Weinig + 1, ct);
        return burgers.Count > Weinig ? voorwaarde with { Tekens = tekens } : voorwaarde with { Burgers = burgers };
    }
}
