using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Streams;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>Kept states: a shorter way to the same answer, never another answer.</summary>
public abstract class SnapshotContract(Engine engine) : EngineTests(engine)
{
    [Fact]
    public async Task Only_what_came_after_a_snapshot_is_read()
    {
        var id = await Kept("shape-1");
        var stream = await Store.Load(new StreamQuery(id) { SnapshotShape = "shape-1" }, Ct);
        Assert.Equal((2, 3), (stream.Snapshot!.Version, stream.Version));
        Assert.Equal(new CounterWasRaised(2), Assert.Single(stream.Events).Data);
    }

    [Fact]
    public async Task A_snapshot_of_another_shape_is_left_alone()
    {
        var id = await Kept("shape-1");
        var stream = await Store.Load(new StreamQuery(id) { SnapshotShape = "shape-2" }, Ct);
        Assert.Null(stream.Snapshot);
        Assert.Equal([1, 2, 3], stream.Events.Select(e => e.Version));
    }

    [Fact]
    public async Task A_newer_snapshot_takes_the_place_of_the_older_one()
    {
        var id = await Kept("shape-1");
        await Store.Append(new Commit([Of(id, 3, new CounterWasRaised(3))]) { Snapshots = [new SnapshotWrite(id, 4, "shape-2", "{}")] }, Ct);
        var stream = await Store.Load(new StreamQuery(id) { SnapshotShape = "shape-2" }, Ct);
        Assert.Equal((4, 0), (stream.Snapshot!.Version, stream.Events.Count));
        Assert.Null((await Store.Load(new StreamQuery(id) { SnapshotShape = "shape-1" }, Ct)).Snapshot);
    }

    [Fact]
    public async Task A_snapshot_does_not_show_the_past()
    {
        var id = await Kept("shape-1");
        await Assert.ThrowsAsync<ArgumentException>(() => Store.Load(new StreamQuery(id) { SnapshotShape = "shape-1", UntilVersion = 1 }, Ct));
    }

    [Fact]
    public async Task A_long_stream_goes_on_from_its_kept_state()
    {
        var id = await Opened();
        for (var i = 0; i < 3; i++) await Run(id, _ => EventSourcing.Rules.Decision.Accept<ISampleEvent>([.. Enumerable.Repeat(new CounterWasRaised(1), 50)]));

        var folded = await Engine.Counters.Load(id, Ct);
        Assert.Equal(new Folded<Counter>(new Counter.Open(new CounterId(id), 150), 151), folded);
        var closed = await Run(id, Counter.DecideClose);
        Assert.Equal(152, closed.Version);
        Assert.Equal(new Counter.Closed(new CounterId(id), 150), (await Engine.Counters.Load(id, Ct)).State);
    }

    private async Task<Guid> Kept(string shape)
    {
        var id = Guid.CreateVersion7();
        await Store.Append(new Commit([Of(id, 0, Opening(id), new CounterWasRaised(1))]) { Snapshots = [new SnapshotWrite(id, 2, shape, "{}")] }, Ct);
        await Store.Append(new Commit([Of(id, 2, new CounterWasRaised(2))]), Ct);
        return id;
    }
}
