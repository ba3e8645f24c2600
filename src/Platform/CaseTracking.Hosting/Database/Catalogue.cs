using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>Writes a schema down as sorted lines of text, one per object, that are equal when the objects are.</summary>
internal static class Catalogue
{
    private static readonly string Sql = ReadSql();

    public static async Task<HashSet<string>> Read(
        NpgsqlConnection connection, string schema, Func<string, string> normalise, CancellationToken ct)
    {
        // With an empty path the server writes every name with its schema, whoever asks.
        await connection.Execute("set local search_path = ''", ct);
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = schema } } };

        var lines = new HashSet<string>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) lines.Add(normalise(rows.GetString(0)));
        return lines;
    }

    private static string ReadSql()
    {
        var assembly = typeof(Catalogue).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Database.catalogue.sql")!);
        return reader.ReadToEnd();
    }
}
