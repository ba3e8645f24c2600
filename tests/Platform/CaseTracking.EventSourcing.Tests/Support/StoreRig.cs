using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Support;

/// <summary>The store alone, no daemon and no dispatcher: what it writes stays where it wrote it.</summary>
internal sealed class StoreRig
{
    public static readonly CommandContext Context = new(new EventMetadata(Actor: "employee-1"));

    public StoreRig(NpgsqlDataSource database, TimeProvider? clock = null, EventCatalogue? catalogue = null)
    {
        var types = new MessageTypes([]);
        var subscriptions = new Subscriptions(types);
        subscriptions.On<CounterRaised>("north", (_, _, _) => Task.CompletedTask);
        subscriptions.On<CounterClosed>("north", (_, _, _) => Task.CompletedTask);
        Store = new PostgresEventStore(
            SampleModule.Schema, catalogue ?? SampleModule.Catalogue, database, new OutboxWriter(subscriptions, types, TimeProvider.System),
            new IdempotencyStore(database, new MessagingOptions(), TimeProvider.System), Appended, new MessageSignal());
        Counters = new CounterStore(Store, clock ?? TimeProvider.System);
    }

    public static StoreSql Sql { get; } = new(SampleModule.Schema);

    public AppendSignal Appended { get; } = new();

    public PostgresEventStore Store { get; }

    public CounterStore Counters { get; }

    public static EventLog Log => new(Sql, SampleModule.Catalogue);

    /// <summary>A stream with one event.</summary>
    public async Task<Guid> Open(CancellationToken ct = default)
    {
        var id = Guid.CreateVersion7();
        await Counters.Execute(id, s => Counter.DecideOpen(s, new CounterId(id)), Context, ct);
        return id;
    }

    public Task<Rules.Outcome> Raise(Guid id, int by, CommandContext? context = null, CancellationToken ct = default) =>
        Counters.Execute(id, s => Counter.DecideRaise(s, by), context ?? Context, ct);

    /// <summary>Events straight into the store.</summary>
    public Task<long> Append(Guid id, long expected, params ISampleEvent[] events) => Store.Append(new Commit([Of(id, expected, events)]), default);

    public static StreamAppend Of(Guid id, long expected, params ISampleEvent[] events) =>
        new(id, "counter", expected, [.. events.Select(e => new NewEvent(e, Context.Metadata))], TimeProvider.System.GetUtcNow());
}
