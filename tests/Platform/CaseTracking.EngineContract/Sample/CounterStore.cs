using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Streams;

namespace CaseTracking.EngineContract.Sample;

/// <summary>The command loop of the sample.</summary>
public sealed class CounterStore(IEventStore events, TimeProvider clock) : AggregateStore<Counter, ISampleEvent>(events, clock)
{
    protected override string StreamType => "counter";

    protected override Counter Initial => Counter.Initial;

    protected override IReadOnlyList<IProjection> Inline => SampleModule.Inline;

    protected override SnapshotPolicy Snapshots { get; } = new("counter-1", Every: 100);

    protected override Counter Evolve(Counter state, ISampleEvent @event) => Counter.Evolve(state, @event);

    protected override IEnumerable<Publication> Translate(ISampleEvent @event) => @event switch
    {
        CounterWasRaised e => [new Publication.Message(new CounterRaised(Guid.Empty, e.By))],
        CounterWasClosed e => [new Publication.Message(new CounterClosed(Guid.Empty, e.Total))],
        _ => [],
    };
}
