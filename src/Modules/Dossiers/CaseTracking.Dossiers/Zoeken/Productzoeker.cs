using CaseTracking.EventSourcing.Vault;
using Npgsql;

namespace CaseTracking.Dossiers.Zoeken;

/// <summary>
/// Finds products by a word of their name. The name is no secret, so the database stems it as Dutch ("vergunningen", "vergunning"); a
/// part of a compound ("vergunning" in "omgevingsvergunning") and, where asked, a letter or two wrong count too.
/// </summary>
internal sealed class Productzoeker(NpgsqlDataSource database, Regelboek boek)
{
    private const int KortsteDeel = 4;

    private readonly IReadOnlyList<(string Code, string[] Woorden)> _producten =
        [.. boek.Types.Alle.Select(t => t.Code).Distinct().Select(c => (c, SearchWords.Of(boek.Types.NaamVan(c)).ToArray()))];

    /// <summary>For each word the products it can stand for.</summary>
    public async Task<IReadOnlyDictionary<string, HashSet<string>>> Zoek(IReadOnlyList<string> woorden, Zoekruimte ruimte, CancellationToken ct)
    {
        var gevonden = woorden.ToDictionary(w => w, w => _producten.Where(p => p.Woorden.Any(van => Past(w, van, ruimte))).Select(p => p.Code).ToHashSet());
        await using var command = database.CreateCommand(
            """
            select w, p.code from unnest($1) as w, unnest($2, $3) as p (code, naam)
            where to_tsvector('dutch', p.naam) @@ plainto_tsquery('dutch', w)
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. woorden] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. _producten.Select(p => p.Code)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. _producten.Select(p => string.Join(' ', p.Woorden))] });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) gevonden[reader.GetString(0)].Add(reader.GetString(1));
        return gevonden;
    }

    private static bool Past(string woord, string van, Zoekruimte ruimte) => Lijkt(woord, van, ruimte) || (Enkelvoud(woord) is { } enkel && Lijkt(enkel, van, ruimte));

    // The stemmer of the database does not know "reispassen", and nobody's stemmer a plural that is misspelt.
    private static string? Enkelvoud(string woord) => woord switch
    {
        { Length: > 5 } when woord.EndsWith("en", StringComparison.Ordinal) => woord[^3] == woord[^4] ? woord[..^3] : woord[..^2],
        { Length: > 5 } when woord.EndsWith('s') => woord[..^1],
        _ => null,
    };

    private static bool Lijkt(string woord, string van, Zoekruimte ruimte) =>
        woord == van
        || (woord.Length >= KortsteDeel && van.Contains(woord, StringComparison.Ordinal))
        || (ruimte != Zoekruimte.Precies && Spellingen(woord, ruimte).Intersect(Spellingen(van, ruimte)).Any());

    private static IEnumerable<string> Spellingen(string woord, Zoekruimte ruimte) =>
        ruimte == Zoekruimte.Ver ? SearchWords.FarSpellings(woord) : SearchWords.Spellings(woord);
}
