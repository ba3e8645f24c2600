using CaseTracking.Dossiers.Overzicht;

namespace CaseTracking.Dossiers.Zoeken;

/// <summary>A file fits when one of these holds; what is absent does not count.</summary>
internal sealed record Zoekvoorwaarde
{
    /// <summary>The whole number.</summary>
    public string? Nummer { get; init; }

    /// <summary>The last six digits of the number.</summary>
    public string? Rang { get; init; }

    public IReadOnlyList<string> Producten { get; init; } = [];

    /// <summary>The people who are meant, when they are few.</summary>
    public IReadOnlyList<Guid> Burgers { get; init; } = [];

    /// <summary>Hashes of which the person of the file has one of each, when they are many.</summary>
    public IReadOnlyList<long[]> Tekens { get; init; } = [];

    public string Sql(Werklijstwaarden waarden)
    {
        var keuzes = new List<string>();
        if (Nummer is not null) keuzes.Add($"o.nummer = {waarden.Voeg(Nummer)}");
        if (Rang is not null) keuzes.Add($"\"right\"(o.nummer, 6) = {waarden.Voeg(Rang)}");
        if (Producten.Count > 0) keuzes.Add($"o.product = any({waarden.Voeg(Producten.ToArray())})");
        if (Burgers.Count > 0) keuzes.Add($"o.burger = any({waarden.Voeg(Burgers.ToArray())})");
        if (Tekens.Count > 0)
        {
            // A scalar subquery stays a look at one row; "exists" would become a join over all people first.
            var alle = string.Join(" and ", Tekens.Select(t => $"z.tekens && {waarden.Voeg(t)}"));
            keuzes.Add($"coalesce((select {alle} from {DossiersModule.Schema}.kluis_zoek z where z.subject = o.burger), false)");
        }

        return keuzes.Count == 0 ? "false" : $"({string.Join(" or ", keuzes)})";
    }
}
