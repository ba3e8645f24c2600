using CaseTracking.Identificatie;
using Npgsql;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>Reads timelines.</summary>
internal sealed class Tijdlijnen(NpgsqlDataSource database)
{
    /// <summary>The timeline behind a tracking code; the code itself is kept nowhere.</summary>
    public async Task<Aanvraagtijdlijn?> Vind(Trackingcode code, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select a.id, a.nummer, a.product, r.id, r.versie, r.soort, r.tijdstip
            from {TijdlijnModule.Schema}.aanvraag a join {TijdlijnModule.Schema}.regel r on r.aanvraag_id = a.id
            where a.trackingcode_hash = $1 order by r.tijdstip, r.versie
            """);
        command.Parameters.Add(new() { Value = code.Hash() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        Aanvraagtijdlijn? aanvraag = null;
        var regels = new List<Regel>();
        while (await reader.ReadAsync(ct))
        {
            aanvraag ??= new Aanvraagtijdlijn(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), regels);
            regels.Add(new Regel(reader.GetGuid(3), reader.GetInt64(4), Enum.Parse<Regelsoort>(reader.GetString(5)), reader.GetFieldValue<DateTimeOffset>(6)));
        }

        return aanvraag;
    }
}
