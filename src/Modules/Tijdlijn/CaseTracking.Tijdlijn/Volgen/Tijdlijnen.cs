using CaseTracking.Identificatie;
using Npgsql;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>Reads timelines.</summary>
internal sealed class Tijdlijnen(NpgsqlDataSource database)
{
    private const string MetCode = "a.trackingcode_hash = $1";
    private const string MetId = "a.id = $1";

    /// <summary>The timeline behind a tracking code; the code itself is kept nowhere.</summary>
    public Task<Aanvraagtijdlijn?> Vind(Trackingcode code, CancellationToken ct) => Vind(MetCode, code.Hash(), ct);

    /// <summary>The timeline of a file.</summary>
    public Task<Aanvraagtijdlijn?> Vind(Guid dossier, CancellationToken ct) => Vind(MetId, dossier, ct);

    /// <summary>The version of the timeline behind the hash of a tracking code: all that is needed to say that nothing changed.</summary>
    public async Task<long?> Versie(byte[] hash, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select a.versie from {TijdlijnModule.Schema}.aanvraag a where {MetCode}");
        command.Parameters.Add(new() { Value = hash });
        return (long?)await command.ExecuteScalarAsync(ct);
    }

    private async Task<Aanvraagtijdlijn?> Vind(string waar, object sleutel, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        foreach (var sql in new[] { Aanvragen(waar), Regels(waar) })
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new() { Value = sleutel } } });

        await using var reader = await batch.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;

        var tijdlijn = new Aanvraagtijdlijn(Aanvraag(reader), Belofterij.Lees(reader, 10), [])
        {
            Versie = reader.GetInt64(9),
            MoetBetalen = reader.GetBoolean(10 + Belofterij.Kolommen.Count),
        };
        await reader.NextResultAsync(ct);
        var regels = new List<Regel>();
        while (await reader.ReadAsync(ct)) regels.Add(Regel(reader));
        return tijdlijn with { Regels = regels };
    }

    private static string Aanvragen(string waar) =>
        $"""
        select a.id, a.nummer, a.product, a.stappen, a.dienst, a.telefoon, a.kanaal, a.ontvangen_op, a.uren, a.versie, {string.Join(", ", Belofterij.Kolommen.Select(k => $"a.{k}"))},
            a.te_betalen > 0
        from {TijdlijnModule.Schema}.aanvraag a where {waar}
        """;

    // When it was true comes first; what was true at once stands as it was recorded.
    private static string Regels(string waar) =>
        $"""
        select r.id, r.versie, r.tijdstip, r.vastgelegd_op, {string.Join(", ", Regelrij.Kolommen.Select(k => $"r.{k}"))}
        from {TijdlijnModule.Schema}.regel r join {TijdlijnModule.Schema}.aanvraag a on a.id = r.aanvraag_id
        where {waar} order by r.tijdstip, r.versie
        """;

    private static Aanvraag Aanvraag(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<string[]>(3), Regelrij.Tekst(reader, 4), Regelrij.Tekst(reader, 5),
        reader.GetString(6), reader.GetFieldValue<DateOnly>(7), Regelrij.Tekst(reader, 8));

    private static Regel Regel(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetInt64(1), reader.GetFieldValue<DateTimeOffset>(2), Regelrij.Lees(reader, 4))
    {
        VastgelegdOp = reader.IsDBNull(3) ? null : reader.GetFieldValue<DateTimeOffset>(3),
    };
}
