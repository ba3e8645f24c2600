using System.Diagnostics;
using System.Globalization;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Projections;

[Trait("Proof", "C3")]
[Collection(Alone.Name)]
public sealed class RebuildUnderLoadTests(ITestOutputHelper output)
{
    private const string Reads = "select exists (select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep')";
    private const string Waits = "select exists (select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database()))";
    private static readonly TimeSpan Limit = Counts.Within(1);

    [Fact]
    public async Task Writers_go_on_while_projections_are_rebuilt()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        await node.Follow();
        await Bench.Pour(node, 600, 9);
        foreach (var projection in Bench.Sample.Inline) await bench.Rebuilder.Rebuild(Bench.Sample, projection, null, default);
        await using var load = await Load.Start(node);
        for (var round = 0; round < (Counts.AreFull ? 10 : 2); round++)
        {
            foreach (var projection in Bench.Projections)
            {
                var done = await bench.Rebuilder.Rebuild(Bench.Sample, projection, null, default);
                Assert.True(done.Events >= 6000, "The rebuild read the whole log.");
            }
        }

        var (appends, longest, elapsed) = await load.Stop();
        output.WriteLine($"{appends} appends, {appends / elapsed.TotalSeconds:F0}/s; the longest took {longest.TotalMilliseconds:F0} ms");
        Assert.True(longest <= Limit, $"An append took {longest}.");
        Assert.True(elapsed < Counts.Within(appends / 50.0), $"Only {appends} appends in {elapsed}.");
        foreach (var projection in Bench.Sample.Async)
            Assert.True(await node.Progress.WaitFor(projection, await bench.Scalar<long>("select max(seq_id) from sample.mt_events"), Eventually.Patience, default));
        foreach (var projection in Bench.Projections)
            Assert.True((await bench.Rebuilder.Verify(Bench.Sample, projection, null, default)).IsEqual, projection.Name);
    }

    [Fact]
    public async Task A_verification_while_writers_go_on_compares_at_one_position()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        await node.Follow();
        await using var load = await Load.Start(node);
        for (var round = 0; round < (Counts.AreFull ? 10 : 3); round++)
        {
            foreach (var projection in Bench.Projections)
                Assert.True((await bench.Rebuilder.Verify(Bench.Sample, projection, null, default)).IsEqual, projection.Name);
        }

        Assert.True((await load.Stop()).Longest <= Limit);
    }

    [Fact]
    public async Task A_longer_hold_would_be_noticed()
    {
        await using var bench = await Bench.Start();
        await using var load = await Load.Start(bench.Node("host"));
        await using (var holder = await bench.Database.Superuser.OpenConnectionAsync())
        await using (await holder.BeginTransactionAsync())
        {
            await Run($"select pg_advisory_xact_lock({EventStoreLock.Family}, {EventStoreLock.KeyOf("sample")})");
            await Eventually.Holds(() => bench.Scalar<bool>(Waits), "an append waits");
            await Run($"select pg_sleep({(1.2 * Limit.TotalSeconds).ToString(CultureInfo.InvariantCulture)})");

            async Task Run(string sql)
            {
                await using var command = new NpgsqlCommand(sql, holder);
                await command.ExecuteNonQueryAsync();
            }
        }

        Assert.True((await load.Stop()).Longest > Limit);
    }

    [Fact]
    public async Task A_long_reader_does_not_make_everybody_wait_behind_the_switch()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        var table = Bench.Sample.Inline[0].Table.FullName;
        await using var load = await Load.Start(node);
        var reader = bench.Execute($"select count(*), pg_sleep(3) from {table}");
        await Eventually.Holds(() => bench.Scalar<bool>(Reads), "the reader reads");
        await bench.Rebuilder.Rebuild(Bench.Sample, Bench.Sample.Inline[0], null, default);
        Assert.False(await bench.Scalar<bool>(Reads), "The switch came after the reader.");
        await reader;
        var (_, longest, _) = await load.Stop();
        Assert.True(longest <= Limit, $"An append took {longest}.");
    }

    /// <summary>About a hundred commands a second, each timed.</summary>
    private sealed class Load(Node node) : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly long _since = Stopwatch.GetTimestamp();
        private Task<List<TimeSpan>[]> _writers = null!;

        public static async Task<Load> Start(Node node)
        {
            var load = new Load(node);
            await Bench.Fill(node, 1, 1);
            load._writers = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(load.Write)));
            return load;
        }

        public async Task<(int Appends, TimeSpan Longest, TimeSpan Elapsed)> Stop()
        {
            await _stop.CancelAsync();
            var took = (await _writers).SelectMany(t => t).ToList();
            return (took.Count, took.Max(), Stopwatch.GetElapsedTime(_since));
        }

        public async ValueTask DisposeAsync()
        {
            await Stop();
            _stop.Dispose();
        }

        private async Task<List<TimeSpan>> Write()
        {
            var took = new List<TimeSpan>();
            var id = Guid.Empty;
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(28));
            while (!_stop.IsCancellationRequested)
            {
                await timer.WaitForNextTickAsync();
                var start = Stopwatch.GetTimestamp();
                if (took.Count % 10 == 0)
                {
                    id = Guid.CreateVersion7();
                    await node.Counters.Execute(id, s => Counter.DecideOpen(s, new(id)), Bench.Context, default);
                }
                else
                {
                    await node.Counters.Execute(id, s => Counter.DecideRaise(s, 1), Bench.Context, default);
                }

                took.Add(Stopwatch.GetElapsedTime(start));
            }

            return took;
        }
    }
}
