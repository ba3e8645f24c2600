using System.Diagnostics;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Projections;

[Trait("Proof", "C12")]
public sealed class LeadershipTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = Counts.Within(5);

    [Fact]
    public async Task Each_event_is_applied_once_whoever_leads_and_however_the_leader_ends()
    {
        await using var bench = await Bench.Start();
        await bench.AddDocuments("tally");
        var store = Bench.Sample with { Async = [new Tally("tally"), Bench.Sample.Async[0]] };
        var (writer, nodes) = (bench.Node("writer", store), new Dictionary<string, Node>());
        for (var i = 0; i < 2; i++) nodes.Add($"host{i}", await Started(bench, $"host{i}"));

        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => Write(writer, stop.Token), default);
        var longest = TimeSpan.Zero;
        for (var round = 0; round < (Counts.AreFull ? 20 : 5); round++)
        {
            await Eventually.Holds(async () => (await Leaders(bench)).Count == 1, "somebody leads", Limit);
            var (name, pid) = (await Leaders(bench)).Single();
            var start = Stopwatch.GetTimestamp();
            if (round % 2 == 0) await bench.Execute($"select pg_terminate_backend({pid})");
            else await Vanish(bench, nodes, name, $"host{nodes.Count + round}");
            await Eventually.Holds(async () => (await Leaders(bench)) is [var next] && next.Pid != pid, "somebody takes over", Limit);
            longest = longest > Stopwatch.GetElapsedTime(start) ? longest : Stopwatch.GetElapsedTime(start);
        }

        await stop.CancelAsync();
        var last = await writing;
        Assert.True(await writer.Progress.WaitFor(store.Async[0], last, Eventually.Patience, default));
        output.WriteLine($"{last} positions, longest takeover {longest.TotalMilliseconds:F0} ms");
        Assert.Equal(
            await bench.Scalar<long>("select count(*) from sample.mt_events"),
            await bench.Scalar<long>("select sum((data ->> 'count')::bigint)::bigint from sample.tally"));
        Assert.True(await bench.Scalar<bool>("select bool_and((data ->> 'inOrder')::boolean) from sample.tally"));
        Assert.True((await bench.Rebuilder.Verify(store, store.Async[0], null, default)).IsEqual);

        async Task<Node> Started(Bench on, string name)
        {
            var node = on.Node(name, store);
            await node.Follow();
            return node;
        }

        // Every connection goes at once, in the middle of whatever it did, and the host never says a word again.
        async Task Vanish(Bench on, Dictionary<string, Node> all, string name, string successor)
        {
            all.Remove(name, out var gone);
            var ending = gone!.StopFollowing();
            await on.Execute($"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = '{name}'");
            await ending;
            all.Add(successor, await Started(on, successor));
        }
    }

    private static async Task<long> Write(Node node, CancellationToken stop)
    {
        var last = 0L;
        while (!stop.IsCancellationRequested) last = await Bench.Fill(node, 3, 3);
        return last;
    }

    private static async Task<List<(string Name, int Pid)>> Leaders(Bench bench)
    {
        await using var command = bench.Database.Superuser.CreateCommand(
            $"""
            select a.application_name, a.pid from pg_locks l join pg_stat_activity a using (pid)
            where l.locktype = 'advisory' and l.classid = {EventStoreLock.Family + 1} and l.objid = {EventStoreLock.KeyOf("sample.tally")}
              and l.granted and a.datname = current_database()
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var leaders = new List<(string, int)>();
        while (await reader.ReadAsync()) leaders.Add((reader.GetString(0), reader.GetInt32(1)));
        return leaders;
    }
}
