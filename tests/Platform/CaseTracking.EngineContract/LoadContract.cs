using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>Reading a stream: now, at a version, and on the two clocks.</summary>
public abstract class LoadContract(Engine engine) : EngineTests(engine)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_stream_that_does_not_exist_is_empty()
    {
        var stream = await Store.Load(new StreamQuery(Guid.CreateVersion7()) { SnapshotShape = "any", Rows = [SampleModule.Inline[0].Table] }, Ct);
        Assert.Equal((0, 0), (stream.Version, stream.Events.Count));
        Assert.Equal([null], stream.Rows);
    }

    [Fact]
    public async Task What_is_stored_beside_the_data_comes_back()
    {
        var (id, at) = (Guid.CreateVersion7(), Now());
        var metadata = new EventMetadata("employee-7", ActingRole.Advising, "desk", "intake", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", Noon)
        {
            CorrelationId = "request-1",
            CausationId = "message-2",
        };
        var e = new NewEvent(Opening(id), metadata);
        await Store.Append(new Commit([new StreamAppend(id, "counter", 0, [e], at)]), Ct);

        var read = Assert.Single((await Store.Load(new StreamQuery(id), Ct)).Events);
        Assert.Equal((e.Id, id, e.Data, metadata), (read.EventId, read.StreamId, read.Data, read.Metadata));
        Assert.Equal((at, Noon), (read.RecordedAt, read.EffectiveAt));
    }

    [Fact]
    public async Task An_event_without_an_effective_instant_was_true_when_recorded()
    {
        var id = await Opened();
        var read = Assert.Single((await Store.Load(new StreamQuery(id), Ct)).Events);
        Assert.Equal(read.RecordedAt, read.EffectiveAt);
    }

    [Fact]
    public async Task A_stream_folds_at_a_version()
    {
        var id = await Story();
        Assert.Equal(1, await TotalOf(new StreamQuery(id) { UntilVersion = 2 }));
        Assert.Equal(111, await TotalOf(new StreamQuery(id) { UntilVersion = 99 }));
    }

    [Fact]
    public async Task A_stream_folds_as_it_was_known_at_an_instant()
    {
        var id = await Story();
        Assert.Equal(1, await TotalOf(new StreamQuery(id) { KnownAt = Noon.AddHours(1) }));
        Assert.Equal(11, await TotalOf(new StreamQuery(id) { KnownAt = Noon.AddHours(2) }));
    }

    [Fact]
    public async Task A_stream_folds_as_it_was_true_at_an_instant()
    {
        var id = await Story();
        Assert.Equal(100, await TotalOf(new StreamQuery(id) { EffectiveAt = Noon.AddMinutes(30) }));
        Assert.Equal(0, await TotalOf(new StreamQuery(id) { EffectiveAt = Noon.AddMinutes(30), KnownAt = Noon.AddHours(2) }));

        var inOrder = await Store.Load(new StreamQuery(id) { EffectiveAt = Noon.AddDays(1) }, Ct);
        Assert.Equal([1, 4, 2, 3], inOrder.Events.Select(e => e.Version));
        Assert.Equal(4, inOrder.Version);
    }

    // Opened at noon; 1 an hour later, 10 at two; at three o'clock it becomes known that 100 was added at half past twelve.
    private async Task<Guid> Story()
    {
        var id = Guid.CreateVersion7();
        await At(0, 0, Opening(id));
        await At(1, 1, new CounterWasRaised(1));
        await At(2, 2, new CounterWasRaised(10));
        await At(3, 3, new CounterWasRaised(100), Noon.AddMinutes(30));
        return id;

        Task At(int version, int hour, ISampleEvent e, DateTimeOffset? effective = null) => Store.Append(
            new Commit([new StreamAppend(id, "counter", version, [new NewEvent(e, new EventMetadata(EffectiveAt: effective))], Noon.AddHours(hour))]), Ct);
    }

    private async Task<int> TotalOf(StreamQuery query) => Assert.IsType<Counter.Open>((await Engine.Counters.Load(query, Ct)).State).Total;
}
