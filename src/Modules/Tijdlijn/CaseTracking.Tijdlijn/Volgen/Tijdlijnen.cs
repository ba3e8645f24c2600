using CaseTracking.Identificatie;
using Npgsql;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>Reads timelines.</summary>
internal sealed class Tijdlijnen(NpgsqlDataSource database)
{
    private static readonly string Aanvragen =
        $"""
        select id, nummer, product, stappen, dienst, telefoon, kanaal, ontvangen_op, {string.Join(", ", Belofterij.Kolommen)}
        from {TijdlijnModule.Schema}.aanvraag where trackingcode_hash = $1
        """;

    private static readonly string Regels =
        $"""
        select r.id, r.versie, r.tijdstip, r.soort, r.titel, r.zin, r.actie, r.stap, r.corrigeert
        from {TijdlijnModule.Schema}.regel r join {TijdlijnModule.Schema}.aanvraag a on a.id = r.aanvraag_id
        where a.trackingcode_hash = $1 order by r.tijdstip, r.versie
        """;

    /// <summary>The timeline behind a tracking code; the code itself is kept nowhere.</summary>
    public async Task<Aanvraagtijdlijn?> Vind(Trackingcode code, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        foreach (var sql in new[] { Aanvragen, Regels })
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new() { Value = code.Hash() } } });

        await using var reader = await batch.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;

        var aanvraag = Aanvraag(reader);
        var belofte = Belofterij.Lees(reader, 8);
        await reader.NextResultAsync(ct);
        var regels = new List<Regel>();
        while (await reader.ReadAsync(ct)) regels.Add(Regel(reader));
        return new Aanvraagtijdlijn(aanvraag, belofte, regels);
    }

    private static Aanvraag Aanvraag(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<string[]>(3), Tekst(reader, 4), Tekst(reader, 5), reader.GetString(6),
        reader.GetFieldValue<DateOnly>(7));

    private static Regel Regel(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetInt64(1), reader.GetFieldValue<DateTimeOffset>(2), new Regelinhoud(
            Enum.Parse<Regelsoort>(reader.GetString(3)), reader.GetString(4), reader.GetString(5), Tekst(reader, 6), reader.GetInt32(7),
            Tekst(reader, 8) is { } soort ? Enum.Parse<Regelsoort>(soort) : null));

    private static string? Tekst(NpgsqlDataReader reader, int kolom) => reader.IsDBNull(kolom) ? null : reader.GetString(kolom);
}
