using CaseTracking.EventSourcing.Projections;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Projections;

[Trait("Proof", "C1")]
public sealed class RebuildEqualityTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rebuild_gives_the_bytes_the_running_projection_had()
    {
        await using var bench = await Filled();
        foreach (var projection in Bench.Projections)
        {
            var live = await bench.Hash(projection);
            Assert.True((await bench.Rebuilder.Verify(Bench.Sample, projection, null, Ct)).IsEqual, projection.Name);
            await bench.Rebuilder.Rebuild(Bench.Sample, projection, null, Ct);
            Assert.Equal(live, await bench.Hash(projection));
            Assert.Equal(40L, await bench.Scalar<long>($"select count(*) from {projection.Table.FullName}"));
        }
    }

    [Fact]
    public async Task A_changed_row_is_found_and_mended()
    {
        await using var bench = await Filled();
        foreach (var projection in Bench.Projections)
        {
            var live = await bench.Hash(projection);
            await bench.Execute(projection.Table.Storage == RowStorage.Table
                ? "update " + projection.Table.FullName + " set total = total + 1 where id = (select id from " + projection.Table.FullName + " limit 1)"
                : "update " + projection.Table.FullName + " set data = data || '{\"story\": []}' where id = (select id from " + projection.Table.FullName + " limit 1)");

            var verification = await bench.Rebuilder.Verify(Bench.Sample, projection, null, Ct);
            Assert.False(verification.IsEqual, projection.Name);
            Assert.NotEqual(live, await bench.Hash(projection));
            await bench.Rebuilder.Rebuild(Bench.Sample, projection, null, Ct);
            Assert.Equal(live, await bench.Hash(projection));
        }
    }

    [Fact]
    public async Task A_projection_that_never_ran_is_filled_and_then_followed()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        await Bench.Fill(node, 10, 3);
        foreach (var projection in Bench.Sample.Async) await bench.Rebuilder.Rebuild(Bench.Sample, projection, null, Ct);

        await node.Follow();
        var last = await Bench.Fill(node, 10, 3);
        foreach (var projection in Bench.Sample.Async)
        {
            Assert.True(await node.Progress.WaitFor(projection, last, Eventually.Patience, Ct));
            Assert.True((await bench.Rebuilder.Verify(Bench.Sample, projection, null, Ct)).IsEqual);
        }
    }

    [Fact]
    public async Task Two_rebuilds_of_one_projection_do_not_meet()
    {
        await using var bench = await Filled();
        var projection = Bench.Sample.Async[0];
        Exception? second = null;
        await bench.Rebuilder.Rebuild(Bench.Sample, projection, _ => second ??= Record.Exception(
            () => bench.Rebuilder.Rebuild(Bench.Sample, projection, null, Ct).GetAwaiter().GetResult()), Ct);
        Assert.IsType<Rebuilding.RebuildUnderWayException>(second);
    }

    private static async Task<Bench> Filled()
    {
        var bench = await Bench.Start();
        var node = bench.Node("host");
        await node.Follow();
        var last = await Bench.Fill(node, 40, 8);
        foreach (var projection in Bench.Sample.Async)
            Assert.True(await node.Progress.WaitFor(projection, last, Eventually.Patience, Ct));
        return bench;
    }
}
