using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>What every part of the contract needs: an engine, and short ways to write to it.</summary>
public abstract class EngineTests(Engine engine)
{
    protected static CommandContext Context { get; } = new(new EventMetadata(Actor: "employee-1", Role: ActingRole.Registering));

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected Engine Engine { get; } = engine;

    protected IEventStore Store => Engine.Store;

    /// <summary>An instant as the database keeps it.</summary>
    protected static DateTimeOffset Now()
    {
        var now = TimeProvider.System.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    protected static StreamAppend Of(Guid id, long expected, params ISampleEvent[] events) =>
        new(id, "counter", expected, [.. events.Select(e => new NewEvent(e, Context.Metadata))], Now());

    protected static ISampleEvent Opening(Guid id) => new CounterWasOpened(new CounterId(id), Colour.Green);

    protected async Task<Outcome.Done> Run(Guid id, Func<Counter, Decision<ISampleEvent>> decide, CommandContext? context = null) =>
        Assert.IsType<Outcome.Done>(await Engine.Counters.Execute(id, decide, context ?? Context, Ct));

    protected async Task<Guid> Opened()
    {
        var id = Guid.CreateVersion7();
        await Run(id, s => Counter.DecideOpen(s, new CounterId(id)));
        return id;
    }

    protected Task<long> VersionOf(Guid id) => Versions(Store.Load(new StreamQuery(id), Ct));

    private static async Task<long> Versions(Task<LoadedEvents> stream) => (await stream).Version;
}
