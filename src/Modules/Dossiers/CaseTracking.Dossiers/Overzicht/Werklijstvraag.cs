using CaseTracking.Dossiers.Zoeken;
using CaseTracking.Web.Api;
using Npgsql;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>One page of a work list: which files, in which order, after which row.</summary>
internal sealed record Werklijstvraag(Werklijstfilter Filter, Werklijstvolgorde Volgorde, Cursor? Na)
{
    /// <summary>What was searched; every condition must hold.</summary>
    public IReadOnlyList<Zoekvoorwaarde> Zoek { get; init; } = [];

    /// <summary>Where the page after this row begins.</summary>
    public Cursor Vanaf(Dossieroverzicht rij) =>
        Volgorde == Werklijstvolgorde.UitersteDatum ? Cursor.After(rij.Vervaldag, rij.Id) : Cursor.After(rij.IngediendOp, rij.Id);

    /// <summary>The conditions and the order.</summary>
    public string Sql(NpgsqlParameterCollection parameters)
    {
        var waarden = new Werklijstwaarden(parameters);
        var (kolom, richting) = Volgorde switch
        {
            Werklijstvolgorde.UitersteDatum => ("o.vervaldag", ""),
            Werklijstvolgorde.Oudste => ("o.ingediend_op", ""),
            _ => ("o.ingediend_op", " desc"),
        };
        var voorwaarden = Filter.Voorwaarden(waarden).Concat(Zoek.Select(z => z.Sql(waarden))).ToList();
        if (Na is not null) voorwaarden.Add($"({kolom}, o.id) {(richting.Length > 0 ? "<" : ">")} ({Sleutel(Na, waarden)}, {waarden.Voeg(Na.Key<Guid>(1))})");
        var waar = voorwaarden.Count == 0 ? "" : $"where {string.Join(" and ", voorwaarden)} ";
        return $"{waar}order by {kolom}{richting}, o.id{richting}";
    }

    private string Sleutel(Cursor na, Werklijstwaarden waarden) => Volgorde == Werklijstvolgorde.UitersteDatum
        ? waarden.Voeg(na.Key<DateOnly>(0))
        : waarden.Voeg(na.Key<DateTimeOffset>(0).UtcDateTime);
}
