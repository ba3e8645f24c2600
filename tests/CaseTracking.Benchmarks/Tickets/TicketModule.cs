using CaseTracking.EventSourcing;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.Messaging;
using Npgsql;

namespace CaseTracking.Benchmarks.Tickets;

/// <summary>A small module to measure with: events of about 100 bytes, one inline document, one subscriber.</summary>
internal static class TicketModule
{
    public const string Schema = "bench";

    public const string StreamType = "ticket";

    public static EventCatalogue Catalogue { get; } = EventCatalogue.Of<ITicketEvent>();

    public static IReadOnlyList<IProjection> Inline { get; } = [new TicketDocuments()];

    public static CommandContext Context { get; } =
        new(new EventMetadata(Actor: "employee-17", Role: ActingRole.Registering, Channel: "desk") { CorrelationId = "0198f1c0-correlation" });

    public static SchemaScripts[] Scripts { get; } =
    [
        new("messaging", "messaging", typeof(OutgoingMessage).Assembly),
        new(Schema, "events", typeof(EventStoreServices).Assembly),
        new(Schema, "module", typeof(TicketModule).Assembly),
    ];

    public static OutboxWriter Outbox { get; } = MakeOutbox();

    public static IEnumerable<Publication> Translate(ITicketEvent @event) => @event switch
    {
        TicketWasHandled e => [new Publication.Message(new TicketMoved(e.Step, e.Code, e.Minutes))],
        TicketWasOpened e => [new Publication.Message(new TicketMoved(e.TicketId.Value, e.Subject, 0))],
        _ => [],
    };

    public static PostgresEventStore Store(NpgsqlDataSource database) => new(
        Schema, Catalogue, database, Outbox, new IdempotencyStore(database, new MessagingOptions(), TimeProvider.System), new AppendSignal(), new MessageSignal());

    private static OutboxWriter MakeOutbox()
    {
        var types = new MessageTypes([]);
        var subscriptions = new Subscriptions(types);
        subscriptions.On<TicketMoved>("reports", (_, _, _) => Task.CompletedTask);
        return new OutboxWriter(subscriptions, types, TimeProvider.System);
    }
}
