using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Messaging;
using CaseTracking.Web.Timeline;
using Npgsql;

namespace CaseTracking.Tijdlijn.Ontvangen;

/// <summary>Writes what a message says, in the transaction that marks it as handled.</summary>
internal static class Tijdlijnschrijver
{
    public static Task Begin(Incoming<AanvraagIngediend> bericht, Regelinhoud inhoud, CancellationToken ct) =>
        Schrijf(bericht.Transaction, ct, Aanvraag(bericht), Regel(bericht, inhoud));

    public static Task Voeg<TBericht>(Incoming<TBericht> bericht, Regelinhoud inhoud, CancellationToken ct)
        where TBericht : class =>
        Schrijf(bericht.Transaction, ct, Regel(bericht, inhoud), Versie(bericht));

    /// <summary>A line for employees alone: the citizen's view stays as it was, its version too.</summary>
    public static Task Noteer<TBericht>(Incoming<TBericht> bericht, string zin, CancellationToken ct)
        where TBericht : class =>
        Schrijf(bericht.Transaction, ct, Personeelsregel(bericht, zin));

    /// <summary>Money was asked or came in: employees read a line, the citizen's page knows that there is something to pay.</summary>
    /// <param name="bericht">What says so.</param>
    /// <param name="zin">For employees.</param>
    /// <param name="bedrag">Euro; below zero for what came in.</param>
    /// <param name="ct">The host stops.</param>
    public static Task Reken<TBericht>(Incoming<TBericht> bericht, string zin, decimal bedrag, CancellationToken ct)
        where TBericht : class =>
        Schrijf(
            bericht.Transaction, ct, Personeelsregel(bericht, zin),
            Opdracht($"update {TijdlijnModule.Schema}.aanvraag set te_betalen = greatest(te_betalen + $2, 0) where id = $1", bericht.StreamId, bedrag),
            Versie(bericht));

    public static async Task Beloof<TBericht>(Incoming<TBericht> bericht, Datums datums, CancellationToken ct)
        where TBericht : class
    {
        var belofte = (await Lees(bericht.StreamId, bericht.Transaction, ct)).Na(datums);
        await Schrijf(
            bericht.Transaction, ct,
            Opdracht(
                $"update {TijdlijnModule.Schema}.aanvraag set {string.Join(", ", Belofterij.Kolommen.Select((k, i) => $"{k} = ${i + 2}"))} where id = $1",
                [bericht.StreamId, .. Belofterij.Waarden(belofte)]),
            Personeelsregel(bericht, Datumzin(datums)), Versie(bericht));
    }

    private static string Datumzin(Datums datums) => (datums.UiterlijkeDatum, datums.Dienstnorm) switch
    {
        ({ } uiterlijk, { } norm) => $"We berekenden de datums: streefdatum {DutchDates.Words(norm)}, uiterste datum {DutchDates.Words(uiterlijk)}.",
        ({ } uiterlijk, null) => $"We berekenden de datums: uiterste datum {DutchDates.Words(uiterlijk)}.",
        (null, { } norm) => $"We berekenden de datums: streefdatum {DutchDates.Words(norm)}.",
        _ => "We berekenden de datums: er is nu geen.",
    };

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

    private static NpgsqlBatchCommand Aanvraag(Incoming<AanvraagIngediend> bericht)
    {
        var m = bericht.Body;
        return Opdracht(
            $"""
            insert into {TijdlijnModule.Schema}.aanvraag
                (id, trackingcode_hash, nummer, product, stappen, dienst, telefoon, uren, kanaal, ontvangen_op, uiterlijke_datum, dienstnorm, versie)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            m.DossierId, Convert.FromHexString(m.TrackingcodeHash), m.Nummer, m.Productnaam, m.Stappen.ToArray(), m.Dienst, m.Telefoon, m.Uren, m.Kanaal,
            m.OntvangenOp, m.UiterlijkeDatum, m.Dienstnorm, bericht.Headers.Version);
    }

    private static NpgsqlBatchCommand Regel<TBericht>(Incoming<TBericht> bericht, Regelinhoud inhoud)
        where TBericht : class
    {
        object?[] waarden =
        [
            bericht.MessageId, bericht.StreamId, bericht.Headers.Version, bericht.Headers.OccurredAt.UtcDateTime, bericht.Headers.RecordedAt.UtcDateTime,
            .. Regelrij.Waarden(inhoud),
        ];
        return Opdracht(
            $"""
            insert into {TijdlijnModule.Schema}.regel (id, aanvraag_id, versie, tijdstip, vastgelegd_op, {string.Join(", ", Regelrij.Kolommen)})
            values ({string.Join(", ", waarden.Select((_, i) => $"${i + 1}"))})
            """, waarden);
    }

    private static NpgsqlBatchCommand Personeelsregel<TBericht>(Incoming<TBericht> bericht, string zin)
        where TBericht : class =>
        Opdracht(
            $"""
            insert into {TijdlijnModule.Schema}.personeelsregel (id, aanvraag_id, versie, soort, zin, tijdstip, vastgelegd_op)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            bericht.MessageId, bericht.StreamId, bericht.Headers.Version, typeof(TBericht).Name, zin, bericht.Headers.OccurredAt.UtcDateTime,
            bericht.Headers.RecordedAt.UtcDateTime);

    private static NpgsqlBatchCommand Versie<TBericht>(Incoming<TBericht> bericht)
        where TBericht : class =>
        Opdracht($"update {TijdlijnModule.Schema}.aanvraag set versie = greatest(versie, $2) where id = $1", bericht.StreamId, bericht.Headers.Version);

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
