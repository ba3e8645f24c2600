using CaseTracking.Messaging;
using CaseTracking.Tijdlijn.Melden.V1;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Tijdlijn.Melden;

/// <summary>
/// Tells the citizen what the timeline shows, in the transaction that writes the line: the mail is asked for with it or not at all, and
/// never before the page shows it. Sending is another's message.
/// </summary>
internal sealed class Melder(OutboxWriter outbox, Stopteken tekens, IOptions<Meldregels> regels)
{
    /// <summary>Decides about a change, and asks for its mail or lets it wait.</summary>
    public async Task Meld<TBericht>(Incoming<TBericht> bericht, Melding melding, Regelsoort? soort, CancellationToken ct)
        where TBericht : class
    {
        var stand = await Meldstand.Lees(bericht.StreamId, tekens, bericht.Transaction, ct)
            ?? throw new InvalidOperationException($"There is something to tell about {bericht.StreamId}, which has no timeline.");
        await (Meldregel.Kies(melding, soort, stand.Voorkeur, bericht.DeliveredAt, regels.Value) switch
        {
            Meldkeuze.Meteen => Stuur(bericht, [new(melding.Id, bericht.StreamId, stand.Tekst.Van(melding), Envelop(bericht))], [], ct),
            Meldkeuze.Straks => Wacht(bericht, melding, stand.VensterSinds, ct),
            _ => Task.CompletedTask,
        });
    }

    /// <summary>The window is over: a few changes get a mail each, many become one.</summary>
    public async Task Sluit(Incoming<MeldvensterVerstreek> bericht, CancellationToken ct)
    {
        var meldingen = await Wachtkamer.Leeg(bericht.StreamId, bericht.Transaction, ct);
        if (meldingen.Count == 0 || await Meldstand.Lees(bericht.StreamId, tekens, bericht.Transaction, ct) is not { Voorkeur: { Mail: true, EnkelActie: false } } stand) return;

        OutgoingMessage[] mails = meldingen.Count > regels.Value.HoogstensApart
            ? [new(bericht.MessageId, bericht.StreamId, stand.Tekst.Samen(meldingen), Envelop(bericht))]
            : [.. meldingen.Select(m => new OutgoingMessage(m.Id, bericht.StreamId, stand.Tekst.Van(m), Envelop(bericht) with { OccurredAt = m.Tijdstip, Version = m.Versie }))];
        await Stuur(bericht, mails, [], ct);
    }

    private async Task Wacht<TBericht>(Incoming<TBericht> bericht, Melding melding, DateTimeOffset? sinds, CancellationToken ct)
        where TBericht : class
    {
        var venster = regels.Value.Venster;
        await Wachtkamer.Zet(bericht.StreamId, melding, bericht.DeliveredAt, bericht.Transaction, ct);

        // A window that should be over long since lost its reminder: then a new one takes what waits along.
        if (sinds is { } begin && bericht.DeliveredAt - begin < 2 * venster) return;
        var herinnering = new OutgoingMessage(
            Guid.CreateVersion7(), bericht.StreamId, new MeldvensterVerstreek(bericht.StreamId), Envelop(bericht));
        await Stuur(bericht, [], [new($"melden/{bericht.StreamId}", bericht.DeliveredAt + venster, herinnering)], ct);
    }

    private async Task Stuur<TBericht>(
        Incoming<TBericht> bericht, IReadOnlyList<OutgoingMessage> nu, IReadOnlyList<ScheduledMessage> later, CancellationToken ct)
        where TBericht : class
    {
        await using var batch = new NpgsqlBatch(bericht.Transaction.Connection, bericht.Transaction);
        outbox.AddTo(batch, nu, later, []);
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(ct);
    }

    private static MessageHeaders Envelop<TBericht>(Incoming<TBericht> bericht)
        where TBericht : class =>
        bericht.Headers with { CausationId = bericht.MessageId.ToString(), DueAt = null };
}
