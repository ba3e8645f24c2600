using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Messaging;
using Npgsql;

namespace CaseTracking.Tijdlijn.Ontvangen;

/// <summary>Turns public messages into lines, in the transaction that marks them as handled.</summary>
internal static class TijdlijnSubscriber
{
    public const string Name = "tijdlijn";

    public static void Subscribe(ISubscriptions subscriptions)
    {
        subscriptions.On<AanvraagIngediend>(Name, (_, incoming, ct) => Begin(incoming, ct), Effect.InTransaction);
        subscriptions.On<DossierVolledigVerklaard>(Name, (_, incoming, ct) => Voeg(incoming, incoming.Body.DossierId, ct), Effect.InTransaction);
        subscriptions.On<DossierGesloten>(Name, (_, incoming, ct) => Voeg(incoming, incoming.Body.DossierId, ct), Effect.InTransaction);
    }

    private static async Task Begin(Incoming<AanvraagIngediend> incoming, CancellationToken ct)
    {
        var m = incoming.Body;
        await Schrijf(
            incoming.Transaction, $"insert into {TijdlijnModule.Schema}.aanvraag (id, trackingcode_hash, nummer, product) values ($1, $2, $3, $4)", ct,
            m.DossierId, Convert.FromHexString(m.TrackingcodeHash), m.Nummer, m.Productnaam);
        await Voeg(incoming, m.DossierId, ct);
    }

    private static Task Voeg<TMessage>(Incoming<TMessage> incoming, Guid aanvraag, CancellationToken ct)
        where TMessage : class =>
        Zichtbaarheid.VoorBurger(incoming.Body) is not { } soort
            ? Task.CompletedTask
            : Schrijf(
                incoming.Transaction, $"insert into {TijdlijnModule.Schema}.regel (id, aanvraag_id, versie, soort, tijdstip) values ($1, $2, $3, $4, $5)", ct,
                incoming.MessageId, aanvraag, incoming.Headers.Version, soort.ToString(), incoming.Headers.OccurredAt.UtcDateTime);

    private static async Task Schrijf(NpgsqlTransaction tx, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, tx.Connection, tx);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
