using Npgsql;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>Where changes wait for the end of their window.</summary>
internal static class Wachtkamer
{
    public static async Task Zet(Guid dossier, Melding melding, DateTimeOffset sinds, NpgsqlTransaction tx, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"insert into {TijdlijnModule.Schema}.melding (id, dossier_id, versie, tijdstip, titel, zin, sinds) values ($1, $2, $3, $4, $5, $6, $7)",
            tx.Connection, tx);
        foreach (object value in new object[]
        {
            melding.Id, dossier, melding.Versie, melding.Tijdstip.UtcDateTime, melding.Titel, melding.Zin, sinds.UtcDateTime,
        })
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Takes all that waits, in the order of the file's story.</summary>
    public static async Task<IReadOnlyList<Melding>> Leeg(Guid dossier, NpgsqlTransaction tx, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"delete from {TijdlijnModule.Schema}.melding where dossier_id = $1 returning id, versie, tijdstip, titel, zin", tx.Connection, tx);
        command.Parameters.Add(new() { Value = dossier });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var meldingen = new List<Melding>();
        while (await reader.ReadAsync(ct))
            meldingen.Add(new(reader.GetGuid(0), reader.GetInt64(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetString(3), reader.GetString(4), Actie: null));
        return [.. meldingen.OrderBy(m => m.Versie)];
    }
}
