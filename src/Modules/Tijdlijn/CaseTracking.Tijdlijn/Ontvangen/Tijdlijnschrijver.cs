using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Messaging;
using Npgsql;

namespace CaseTracking.Tijdlijn.Ontvangen;

/// <summary>Writes what a message says, in the transaction that marks it as handled.</summary>
internal static class Tijdlijnschrijver
{
    public static Task Begin(Incoming<AanvraagIngediend> bericht, Regelinhoud inhoud, CancellationToken ct) =>
        Schrijf(bericht.Transaction, ct, Aanvraag(bericht.Body), Regel(bericht, inhoud));

    public static Task Voeg<TBericht>(Incoming<TBericht> bericht, Regelinhoud inhoud, CancellationToken ct)
        where TBericht : class =>
        Schrijf(bericht.Transaction, ct, Regel(bericht, inhoud));

    public static async Task Beloof<TBericht>(Incoming<TBericht> bericht, Datums datums, CancellationToken ct)
        where TBericht : class
    {
        var belofte = (await Lees(bericht.StreamId, bericht.Transaction, ct)).Na(datums);
        await Schrijf(bericht.Transaction, ct, Opdracht(
            $"update {TijdlijnModule.Schema}.aanvraag set {string.Join(", ", Belofterij.Kolommen.Select((k, i) => $"{k} = ${i + 2}"))} where id = $1",
            [bericht.StreamId, .. Belofterij.Waarden(belofte)]));
    }

    private static async Task<Belofte> Lees(Guid aanvraag, NpgsqlTransaction tx, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"select {string.Join(", ", Belofterij.Kolommen)} from {TijdlijnModule.Schema}.aanvraag where id = $1 for update", tx.Connection, tx);
        command.Parameters.Add(new() { Value = aanvraag });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? Belofterij.Lees(reader, 0)
            : throw new InvalidOperationException($"Dates came for {aanvraag}, which has no timeline.");
    }

    private static NpgsqlBatchCommand Aanvraag(AanvraagIngediend m) => Opdracht(
        $"""
        insert into {TijdlijnModule.Schema}.aanvraag (id, trackingcode_hash, nummer, product, stappen, dienst, telefoon, kanaal, ontvangen_op, uiterlijke_datum, dienstnorm)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        m.DossierId, Convert.FromHexString(m.TrackingcodeHash), m.Nummer, m.Productnaam, m.Stappen.ToArray(), m.Dienst, m.Telefoon, m.Kanaal, m.OntvangenOp,
        m.UiterlijkeDatum, m.Dienstnorm);

    private static NpgsqlBatchCommand Regel<TBericht>(Incoming<TBericht> bericht, Regelinhoud inhoud)
        where TBericht : class =>
        Opdracht(
            $"""
            insert into {TijdlijnModule.Schema}.regel (id, aanvraag_id, versie, tijdstip, soort, titel, zin, actie, stap, corrigeert)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            bericht.MessageId, bericht.StreamId, bericht.Headers.Version, bericht.Headers.OccurredAt.UtcDateTime, inhoud.Soort.ToString(), inhoud.Titel,
            inhoud.Zin, inhoud.Actie, inhoud.Stap, inhoud.Corrigeert?.ToString());

    private static NpgsqlBatchCommand Opdracht(string sql, params object?[] waarden)
    {
        var opdracht = new NpgsqlBatchCommand(sql);
        foreach (var waarde in waarden) opdracht.Parameters.Add(new() { Value = waarde ?? DBNull.Value });
        return opdracht;
    }

    private static async Task Schrijf(NpgsqlTransaction tx, CancellationToken ct, params NpgsqlBatchCommand[] opdrachten)
    {
        await using var batch = new NpgsqlBatch(tx.Connection, tx);
        foreach (var opdracht in opdrachten) batch.BatchCommands.Add(opdracht);
        await batch.ExecuteNonQueryAsync(ct);
    }
}
