using CaseTracking.Dossiers.Overzicht;

namespace CaseTracking.Dossiers.Zoeken;

/// <summary>A file fits when one of these holds; what is absent does not count.</summary>
internal sealed record Zoekvoorwaarde
{
    /// <summary>The whole number.</summary>
    public string? Nummer { get; init; }

    /// <summary>Ends of numbers, each on its own or with whose file it is.</summary>
    public IReadOnlyList<Rangkeuze> Rangen { get; init; } = [];

    public IReadOnlyList<string> Producten { get; init; } = [];

    /// <summary>The people who are meant, when they are few.</summary>
    public IReadOnlyList<Guid> Burgers { get; init; } = [];

    /// <summary>Hashes of which the person of the file has one of each, when they are many.</summary>
    public IReadOnlyList<long[]> Tekens { get; init; } = [];

    public string Sql(Werklijstwaarden waarden)
    {
        var keuzes = new List<string>();
        if (Nummer is not null) keuzes.Add($"o.nummer = {waarden.Voeg(Nummer)}");
        keuzes.AddRange(Rangen.Select(r => r.Tekens.Count == 0 ? Rang(r, waarden) : $"({Rang(r, waarden)} and {Persoon(r.Tekens, waarden)})"));
        if (Producten.Count > 0) keuzes.Add($"o.product = any({waarden.Voeg(Producten.ToArray())})");
        if (Burgers.Count > 0) keuzes.Add($"o.burger = any({waarden.Voeg(Burgers.ToArray())})");
        if (Tekens.Count > 0) keuzes.Add(Persoon(Tekens, waarden));
        return keuzes.Count == 0 ? "false" : $"({string.Join(" or ", keuzes)})";
    }

    private static string Rang(Rangkeuze keuze, Werklijstwaarden waarden) => $"\"right\"(o.nummer, 6) = {waarden.Voeg(keuze.Rang)}";

    // A scalar subquery stays a look at one row; "exists" would become a join over all people first.
    private static string Persoon(IEnumerable<long[]> tekens, Werklijstwaarden waarden) =>
        $"coalesce((select {string.Join(" and ", tekens.Select(t => $"z.tekens && {waarden.Voeg(t)}"))} from {DossiersModule.Schema}.kluis_zoek z where z.subject = o.burger), false)";
}

/// <summary>A file with this number, of somebody who is meant by the other words.</summary>
/// <param name="Rang">The last six digits of the number.</param>
/// <param name="Tekens">Hashes of which the person of the file has one of each; nothing where the number is all that was typed.</param>
internal sealed record Rangkeuze(string Rang, IReadOnlyList<long[]> Tekens);
