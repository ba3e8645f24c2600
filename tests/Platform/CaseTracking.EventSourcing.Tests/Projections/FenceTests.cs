using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Projections;

[Trait("Proof", "C6")]
public sealed class FenceTests
{
    private static readonly Tally Tally = new("tally");

    private static readonly StoreRegistration Store = Bench.Sample with { Async = [Tally] };

    [Fact]
    public async Task A_page_delivered_again_or_overlapping_changes_nothing()
    {
        await using var bench = await Filled();
        var shard = bench.Node("host", Store).Shard(Tally);
        await Deliver(bench, shard, (0, 30), (30, 60));
        var (hash, at) = (await bench.Hash(Tally), await bench.Progress(Tally));

        await Deliver(bench, shard, (0, 30), (30, 60), (20, 50), (0, 60), (59, 60), (45, 66), (65, 70));
        Assert.Equal((hash, at), (await bench.Hash(Tally), await bench.Progress(Tally)));
        Assert.Equal(60L, await Counted(bench));
        await Deliver(bench, shard, (60, 66));
        Assert.Equal(66L, await Counted(bench));
    }

    [Fact]
    public async Task Without_the_fence_a_page_delivered_again_counts_twice()
    {
        await using var bench = await Filled();
        var shard = bench.Node("host", Store).Shard(Tally, new Unfenced());
        await Deliver(bench, shard, (0, 30), (0, 30), (20, 50));
        Assert.Equal(90L, await Counted(bench));
    }

    [Fact]
    [Trait("Proof", "C12")]
    public async Task Two_hosts_that_both_think_they_lead_apply_each_event_once()
    {
        Assert.Equal(66L, await Race(new ShardStore("sample")));
        Assert.True(await Race(new Unfenced()) > 66L, "The control: without the fence they apply some twice.");
    }

    private static async Task<long> Race(ShardStore rows)
    {
        await using var bench = await Filled();
        await Task.WhenAll(new[] { "one", "two" }.Select(async name =>
        {
            var shard = bench.Node(name, Store).Shard(Tally, rows);
            for (var settled = 6; settled <= 66; settled += 6) await Deliver(bench, shard, (settled - 6, settled));
        }));
        return await Counted(bench);
    }

    private static async Task<Bench> Filled()
    {
        var bench = await Bench.Start();
        await bench.AddDocuments("tally");
        await Bench.Pour(bench.Node("filler"), 6, 10);
        return bench;
    }

    private static Task<long> Counted(Bench bench) => bench.Scalar<long>("select coalesce(sum((data ->> 'count')::bigint), 0)::bigint from sample.tally");

    private static async Task Deliver(Bench bench, Shard shard, params (long From, long To)[] pages)
    {
        var log = new EventLog(new StoreSql("sample"), Store.Catalogue);
        await using var connection = await bench.Database.DataSource.OpenConnectionAsync();
        foreach (var (from, to) in pages)
        {
            var page = await log.Read(connection, from, to, 1000, default);
            await shard.Apply(connection, page.Events, from, to, default);
        }
    }

    private sealed class Unfenced() : ShardStore("sample")
    {
        public override async Task<bool> Advance(NpgsqlTransaction tx, IProjection projection, long from, long to, CancellationToken ct)
        {
            await base.Advance(tx, projection, await Progress(tx.Connection!, projection, ct), to, ct);
            return true;
        }
    }
}
