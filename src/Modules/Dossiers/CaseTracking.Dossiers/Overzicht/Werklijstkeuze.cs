using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>What an employee chose to see, as it stands in the address: codes and dates, never words. What cannot be read does not count.</summary>
internal sealed record Werklijstkeuze
{
    public const string Adres = "/werk/dossiers";

    /// <summary>Every stand, closed files too.</summary>
    public const string Alle = "alle";

    public const string TeLaat = "laat";
    public const string BijnaTeLaat = "bijna";

    private const string Dagvorm = "yyyy-MM-dd";

    public string? Stand { get; init; }

    public string? Product { get; init; }

    public string? Dienst { get; init; }

    public string? Behandelaar { get; init; }

    public string? Termijn { get; init; }

    public DateOnly? Van { get; init; }

    public DateOnly? Tot { get; init; }

    public Werklijstvolgorde Volgorde { get; init; }

    /// <summary>What was searched, sealed.</summary>
    public string? Zoek { get; init; }

    /// <summary>Something else than every file that is not closed.</summary>
    public bool IsGefilterd => this with { Volgorde = default } != new Werklijstkeuze();

    public static Werklijstkeuze Uit(IQueryCollection query)
    {
        return new()
        {
            Stand = Waarde("stand"),
            Product = Waarde("product"),
            Dienst = Waarde("dienst"),
            Behandelaar = Waarde("behandelaar"),
            Termijn = Waarde("termijn"),
            Van = Dag("van"),
            Tot = Dag("tot"),
            Volgorde = Enum.TryParse<Werklijstvolgorde>(Waarde("volgorde"), ignoreCase: true, out var volgorde) && Enum.IsDefined(volgorde) ? volgorde : default,
            Zoek = Waarde("zoek"),
        };

        // Without the character that PostgreSQL takes in no text.
        string? Waarde(string naam) => query[naam] is [{ Length: > 0 } waarde, ..] && !waarde.Contains('\0', StringComparison.Ordinal) ? waarde : null;

        DateOnly? Dag(string naam) => DateOnly.TryParseExact(Waarde(naam), Dagvorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
    }

    public Werklijstfilter Filter(Regelboek boek, DateOnly vandaag)
    {
        var producten = boek.Types.Alle.Where(t => (Product is null || t.Code == Product) && (Dienst is null || t.Dienst.Code == Dienst)).Select(t => t.Code);
        return new()
        {
            Stand = Enum.TryParse<Dossierstand>(Stand, ignoreCase: true, out var stand) && Enum.IsDefined(stand) ? stand : null,
            OokGesloten = Stand == Alle,
            Behandelaar = Behandelaar,
            Producten = Product is null && Dienst is null ? null : [.. producten.Distinct()],
            VervaltTot = Termijn switch { TeLaat => vandaag.AddDays(-1), BijnaTeLaat => vandaag.AddDays(Stoplicht.Bijna), _ => null },
            OntvangenVan = Van,
            OntvangenTot = Tot,
        };
    }

    /// <summary>The address of the page that shows this.</summary>
    public override string ToString() => Op(null, null);

    /// <summary>The address of the page after a cursor, of another form of this, or of this with a file beside it.</summary>
    public string Op(string? na, string? handler, Guid? dossier = null) => QueryHelpers.AddQueryString(Adres, new Dictionary<string, string?>
    {
        ["handler"] = handler,
        ["stand"] = Stand,
        ["product"] = Product,
        ["dienst"] = Dienst,
        ["behandelaar"] = Behandelaar,
        ["termijn"] = Termijn,
        ["van"] = Van?.ToString(Dagvorm, CultureInfo.InvariantCulture),
        ["tot"] = Tot?.ToString(Dagvorm, CultureInfo.InvariantCulture),
        ["volgorde"] = Volgorde == default ? null : Volgorde.ToString(),
        ["zoek"] = Zoek,
        ["na"] = na,
        ["dossier"] = dossier?.ToString(),
    });
}
