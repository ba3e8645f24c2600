using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CaseTracking.EventSourcing.Tests.Model;

/// <summary>Folding all events, or a kept state and the events after it, gives the same.</summary>
public sealed class SnapshotPropertyTests(StoreDatabase fixture) : IClassFixture<StoreDatabase>
{
    private static readonly int Streams = Counts.Of(reduced: 60, full: 1000);

    private static readonly Gen<ISampleEvent> Events = Gen.Frequency<ISampleEvent>(
        (20, Gen.Choose(1, 9).Select(by => (ISampleEvent)new CounterWasRaised(by))),
        (1, Gen.Constant<ISampleEvent>(new CounterWasClosed(0))),
        (2, Gen.Constant<ISampleEvent>(new CounterWasNoted("note"))));

    private static readonly Gen<(ISampleEvent[] Events, int KeptAt)> Stories =
        from events in Gen.ArrayOf(Events)
        from at in Gen.Choose(1, events.Length + 1)
        select (events, at);

    [Fact]
    public void A_kept_state_and_what_came_after_fold_to_the_same() => Check(kept => kept);

    [Fact]
    public void A_kept_state_that_is_wrong_is_found() =>
        Assert.ThrowsAny<Exception>(() => Check(kept => kept is Counter.Open o ? o with { Total = o.Total + 1 } : kept));

    private void Check(Func<Counter, Counter> twist) =>
        Prop.ForAll(Stories.ToArbitrary(), story => Agree(story.Events, story.KeptAt, twist).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Streams));

    private async Task<bool> Agree(ISampleEvent[] rest, int keptAt, Func<Counter, Counter> twist)
    {
        var (rig, id) = (new StoreRig(fixture.DataSource), Guid.CreateVersion7());
        ISampleEvent[] events = [new CounterWasOpened(new CounterId(id), Colour.Red), .. rest];
        var state = twist(events.Take(keptAt).Aggregate(Counter.Initial, Counter.Evolve));
        await rig.Append(id, 0, events[..keptAt]);
        var keep = new SnapshotWrite(id, keptAt, "counter-1", SnapshotJson.Write(state));
        await rig.Store.Append(new Commit(keptAt == events.Length ? [] : [StoreRig.Of(id, keptAt, events[keptAt..])]) { Snapshots = [keep] }, default);

        var stream = await rig.Store.Load(new StreamQuery(id) { SnapshotShape = "counter-1" }, default);
        Assert.Equal((keptAt, events.Length - keptAt), (stream.Snapshot!.Version, stream.Events.Count));
        return await rig.Counters.Load(id, default) == await rig.Counters.Load(new StreamQuery(id), default);
    }
}
