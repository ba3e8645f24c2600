using CaseTracking.EngineContract.Sample;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Projections;

public sealed class WaitingTests
{
    [Fact]
    public async Task A_slow_projection_does_not_hold_back_a_fast_one()
    {
        await using var bench = await Bench.Start();
        await bench.AddDocuments("held");
        using var held = new Held("held");
        var store = Bench.Sample with { Async = [held, .. Bench.Sample.Async] };
        var node = bench.Node("host", store);
        await node.Follow();
        var last = await Bench.Fill(node, 5, 5);
        foreach (var fast in Bench.Sample.Async) Assert.True(await node.Progress.WaitFor(fast, last, Eventually.Patience, default));
        Assert.False(await node.Progress.WaitFor(held, last, TimeSpan.FromMilliseconds(300), default));
        held.LetGo();
        Assert.True(await node.Progress.WaitFor(held, last, Eventually.Patience, default));
    }

    [Fact]
    public async Task A_position_can_be_waited_for_on_a_host_that_does_not_follow()
    {
        await using var bench = await Bench.Start();
        var (following, other) = (bench.Node("following"), bench.Node("other"));
        await following.Follow();
        var waiting = other.Progress.WaitFor(Bench.Sample.Async[0], 1, Eventually.Patience, default);
        var last = await Bench.Fill(following, 2, 2);
        Assert.True(await waiting);
        Assert.True(await other.Progress.WaitFor(Bench.Sample.Async[0], last, Eventually.Patience, default));
    }

    [Fact]
    public async Task Patience_ends_a_wait_and_so_does_the_caller()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        var last = await Bench.Fill(node, 1, 1);
        Assert.False(await node.Progress.WaitFor(Bench.Sample.Async[0], last, TimeSpan.FromMilliseconds(200), default));
        Assert.True(await node.Progress.WaitFor(Bench.Sample.Async[0], 0, TimeSpan.FromMilliseconds(200), default));
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => node.Progress.WaitFor(Bench.Sample.Async[0], last, Eventually.Patience, cancel.Token));
    }

    [Fact]
    public async Task An_inline_projection_is_never_waited_for()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        var last = await Bench.Fill(node, 1, 1);
        Assert.True(await node.Progress.WaitFor(Bench.Sample.Inline[0], last, TimeSpan.Zero, default));
    }

    [Fact]
    public async Task Progress_said_by_the_daemon_is_what_the_rows_show()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        await node.Follow();
        for (var i = 0; i < 20; i++)
        {
            var id = Guid.CreateVersion7();
            var done = (Rules.Outcome.Done)await node.Counters.Execute(id, s => Counter.DecideOpen(s, new(id)), Bench.Context, default);
            Assert.True(await node.Progress.WaitFor(Bench.Sample.Async[0], done.Position, Eventually.Patience, default));
            Assert.Equal(1L, await bench.Scalar<long>($"select count(*) from sample.counter_async where id = '{id}'"));
        }
    }
}
