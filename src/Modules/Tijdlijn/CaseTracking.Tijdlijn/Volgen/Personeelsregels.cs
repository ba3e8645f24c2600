using Npgsql;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>Reads the lines that employees alone may read.</summary>
internal sealed class Personeelsregels(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<Personeelsregel>> Van(Guid dossier, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select versie, soort, zin, tijdstip, vastgelegd_op from {TijdlijnModule.Schema}.personeelsregel where aanvraag_id = $1");
        command.Parameters.Add(new() { Value = dossier });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var regels = new List<Personeelsregel>();
        while (await reader.ReadAsync(ct))
            regels.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3), reader.GetFieldValue<DateTimeOffset>(4)));
        return regels;
    }
}

/// <summary>A line that no citizen sees.</summary>
internal sealed record Personeelsregel(long Versie, string Soort, string Zin, DateTimeOffset Tijdstip, DateTimeOffset VastgelegdOp);
