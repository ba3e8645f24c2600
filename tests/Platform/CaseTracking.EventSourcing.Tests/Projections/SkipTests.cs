using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Projections;

[Trait("Proof", "C5")]
public sealed class SkipTests
{
    [Fact]
    public async Task An_event_is_left_out_only_when_its_position_is_said()
    {
        await using var bench = await Bench.Start();
        var (node, store, poison, last) = await Stopped(bench);
        var tally = store.Async[0];

        Assert.False(await node.Control.Skip(store, tally, poison - 1, default));
        Assert.False(await node.Control.Skip(store, tally, poison + 1, default));
        Assert.Equal(poison - 1, await bench.Progress(tally));
        Assert.True(await node.Control.Skip(store, tally, poison, default));
        Assert.False(await node.Control.Skip(store, tally, poison, default));

        Assert.True(await node.Progress.WaitFor(tally, last, Eventually.Patience, default));
        Assert.Equal(last - 1, await bench.Scalar<long>("select sum((data ->> 'count')::bigint)::bigint from sample.tally"));
        Assert.Equal(1L, await bench.Scalar<long>($"select count(*) from sample.ct_projection_skips where name = 'tally' and position = {poison}"));
    }

    [Fact]
    public async Task A_rebuild_leaves_out_what_was_skipped_until_the_code_can_apply_it()
    {
        await using var bench = await Bench.Start();
        var (node, store, poison, last) = await Stopped(bench);
        var failed = await Assert.ThrowsAsync<ProjectionFailedException>(() => bench.Rebuilder.Rebuild(store, store.Async[0], null, default));
        Assert.Equal(poison, failed.Position);

        await node.Control.Skip(store, store.Async[0], poison, default);
        Assert.True(await node.Progress.WaitFor(store.Async[0], last, Eventually.Patience, default));
        await node.StopFollowing();
        var live = await bench.Hash(store.Async[0]);
        await bench.Rebuilder.Rebuild(store, store.Async[0], null, default);
        Assert.Equal(live, await bench.Hash(store.Async[0]));

        var mended = store with { Async = [new Tally("tally")] };
        Assert.False((await bench.Rebuilder.Verify(mended, mended.Async[0], null, default)).IsEqual);
        await bench.Rebuilder.Rebuild(mended, mended.Async[0], null, default);
        Assert.Equal(last, await bench.Scalar<long>("select sum((data ->> 'count')::bigint)::bigint from sample.tally"));
    }

    [Fact]
    public async Task A_rebuild_with_mended_code_sets_a_stopped_projection_going()
    {
        await using var bench = await Bench.Start();
        var (node, store, _, last) = await Stopped(bench);
        await node.StopFollowing();
        var mended = store with { Async = [new Tally("tally")] };
        await bench.Rebuilder.Rebuild(mended, mended.Async[0], null, default);
        Assert.Null(await PoisonTests.StoppedAt(bench, "tally"));

        var next = bench.Node("mended", mended);
        await next.Follow();
        var more = await Bench.Fill(next, 2, 2);
        Assert.True(await next.Progress.WaitFor(mended.Async[0], more, Eventually.Patience, default));
        Assert.True(more > last);
    }

    [Fact]
    public async Task An_event_nobody_can_read_can_be_left_out_as_well()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        await Bench.Fill(node, 2, 2);
        var poison = await PoisonTests.Unreadable(bench);
        var last = await Bench.Fill(node, 2, 2);
        await node.Follow();
        var projection = Bench.Sample.Async[0];
        await Eventually.Holds(() => node.Control.Skip(Bench.Sample, projection, poison, default), "it stopped there and is skipped");
        Assert.True(await node.Progress.WaitFor(projection, last, Eventually.Patience, default));
        await bench.Rebuilder.Rebuild(Bench.Sample, projection, null, default);
        Assert.Equal(4L, await bench.Scalar<long>("select count(*) from sample.counter_async"));
    }

    private static async Task<(Node Node, StoreRegistration Store, long Poison, long Last)> Stopped(Bench bench)
    {
        await bench.AddDocuments("tally");
        var fails = new Tally("tally") { Fails = e => e is { Version: 4, Position: > 20, Data: CounterWasRaised { By: 3 } } };
        var store = Bench.Sample with { Async = [fails] };
        var node = bench.Node("host", store);
        await Bench.Fill(node, 1, 30);
        await node.Follow();
        var id = Guid.CreateVersion7();
        await node.Counters.Execute(id, s => Counter.DecideOpen(s, new(id)), Bench.Context, default);
        for (var by = 1; by <= 5; by++) await node.Counters.Execute(id, s => Counter.DecideRaise(s, by), Bench.Context, default);
        var last = await bench.Scalar<long>("select max(seq_id) from sample.mt_events");
        await Eventually.Holds(async () => await PoisonTests.StoppedAt(bench, "tally") is not null, "it stops");
        return (node, store, (await PoisonTests.StoppedAt(bench, "tally"))!.Value, last);
    }
}
