using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CaseTracking.EventSourcing.Streams;
using Npgsql;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>
/// Finds people by words of what is kept of them, without keeping the words: each is a keyed hash, made with a key that is not in the
/// database. The rows of a person go when the person is erased. The module's scripts make the table <c>kluis_zoek</c>.
/// </summary>
public sealed class VaultIndex
{
    /// <summary>Grows when words are hashed otherwise; rows of an earlier version are made again.</summary>
    public const short Version = 2;

    private const int ShortestBeginning = 4;
    private const int LongestBeginning = 7;
    private const int FarBeginning = 5;

    // A longer word would have more spellings than it is worth; its beginning finds it.
    private const int LongestFar = 14;

    private readonly string _schema;
    private readonly byte[] _key;
    private readonly NpgsqlDataSource _database;

    internal VaultIndex(string schema, VaultKey master, NpgsqlDataSource database) =>
        (_schema, _key, _database) = (schema, master.Derive($"{schema}/kluis_zoek", "words"), database);

    /// <summary>Makes a person findable by these texts, and by nothing else; does nothing when the person was erased.</summary>
    public SqlStatement Put(Guid subject, IEnumerable<string?> texts)
    {
        var marks = texts.SelectMany(SearchWords.Of).Distinct(StringComparer.Ordinal).SelectMany(Stored).Select(Mark).Distinct().Order().ToArray();
        return new(
            $"""
            insert into {_schema}.kluis_zoek (subject, versie, tekens) select $1, $2, $3 from {_schema}.kluis_sleutel where subject = $1 for key share
            on conflict (subject) do update set versie = excluded.versie, tekens = excluded.tekens
            """,
            subject, Version, marks);
    }

    /// <summary>The hashes of which a person has at least one who is meant by this word: the word itself, or a word that begins so.</summary>
    public long[] Exact(string word) => [.. Beginning(word).Append($"={word}").Select(Mark)];

    /// <summary>The same for a word that may be misspelt by a letter, be written as it sounds, or go wrong after its beginning.</summary>
    public long[] Near(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return [.. SearchWords.Spellings(word).Select(s => $"~{s}").Concat(Sound(word)).Concat(Beginning(word[..Math.Min(word.Length, LongestBeginning)])).Select(Mark), .. Exact(word)];
    }

    /// <summary>The same for a word with two letters wrong, or all of it after a shorter beginning.</summary>
    public long[] Far(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var beginning = word.Length >= LongestBeginning ? Beginning(word[..FarBeginning]) : [];
        return [.. SearchWords.FarSpellings(word).SelectMany(s => new[] { $"~{s}", $"*{s}" }).Concat(beginning).Select(Mark), .. Near(word)];
    }

    /// <summary>People who are meant by every one of the words.</summary>
    /// <param name="words">For each word its hashes.</param>
    /// <param name="most">No more people than this, in no order.</param>
    /// <param name="ct">Stops the search.</param>
    public async Task<IReadOnlyList<Guid>> Find(IReadOnlyList<long[]> words, int most, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(words);
        await using var command = _database.CreateCommand(
            $"select subject from {_schema}.kluis_zoek where {string.Join(" and ", words.Select((_, i) => $"tekens && ${i + 2}"))} limit $1");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = most });
        foreach (var word in words) command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = word });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<Guid>();
        while (await reader.ReadAsync(ct)) found.Add(reader.GetGuid(0));
        return found;
    }

    /// <summary>People of whom this item is kept under their own id and who cannot be found yet, or only by an earlier version.</summary>
    public async Task<IReadOnlyList<Guid>> Missing(int most, CancellationToken ct)
    {
        await using var command = _database.CreateCommand(
            $"""
            select k.id from {_schema}.kluis k left join {_schema}.kluis_zoek z using (subject)
            where k.id = k.subject and z.versie is distinct from $1 limit $2
            """);
        command.Parameters.Add(new NpgsqlParameter<short> { TypedValue = Version });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = most });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var missing = new List<Guid>();
        while (await reader.ReadAsync(ct)) missing.Add(reader.GetGuid(0));
        return missing;
    }

    private static IEnumerable<string> Stored(string word) =>
        Enumerable.Range(ShortestBeginning, LongestBeginning - ShortestBeginning + 1).Where(n => n < word.Length).SelectMany(n => Beginning(word[..n]))
            .Append($"={word}").Concat(SearchWords.Spellings(word).Select(s => $"~{s}")).Concat(Sound(word))
            .Concat(word.Length > LongestFar ? [] : SearchWords.FarSpellings(word).Except(SearchWords.Spellings(word)).Select(s => $"*{s}"));

    private static IEnumerable<string> Beginning(string word) => word.Length is >= ShortestBeginning and <= LongestBeginning ? [$"^{word}"] : [];

    private static IEnumerable<string> Sound(string word) => SearchWords.Sound(word) is { } sound ? [$"#{sound}"] : [];

    private long Mark(string text) => BinaryPrimitives.ReadInt64BigEndian(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
