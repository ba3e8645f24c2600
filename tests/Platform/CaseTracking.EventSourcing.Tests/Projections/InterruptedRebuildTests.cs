using CaseTracking.EventSourcing.Projections;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Projections;

[Trait("Proof", "C2")]
public sealed class InterruptedRebuildTests
{
    private const int Counters = 40;

    private static int Interruptions => Counts.AreFull ? 20 : 8;

    public static TheoryData<string> Names => [.. Bench.Projections.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_interrupted_rebuild_goes_on_where_it_was_and_readers_see_whole_tables(string name)
    {
        var projection = Bench.Projections.Single(p => p.Name == name);
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        await node.Follow();
        Assert.True(await node.Progress.WaitFor(Bench.Sample.Async[0], await Bench.Fill(node, Counters, Counts.AreFull ? 60 : 20), Eventually.Patience, default));
        Assert.True(await node.Progress.WaitFor(Bench.Sample.Async[1], await bench.Progress(Bench.Sample.Async[0]), Eventually.Patience, default));
        var live = await bench.Hash(projection);

        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() => CountRows(node, projection, stop.Token), default);
        var reached = new List<long>();
        for (var i = 1; i <= Interruptions; i++) reached.Add(await Interrupt(bench, projection, killed: i % 2 == 1, atSwitch: i == Interruptions));
        await bench.Rebuilder.Rebuild(Bench.Sample, projection, null, default);
        await stop.CancelAsync();

        Assert.Equal([Counters], await reader);
        Assert.Equal(live, await bench.Hash(projection));
        Assert.Equal(reached.Order(), reached);
        Assert.True(reached[^1] > reached[0], "An interrupted rebuild keeps what it did.");
    }

    // A page or two further each time, so that each part of the log is where it ends once; the last time at the door of the switch.
    private static async Task<long> Interrupt(Bench bench, IProjection projection, bool killed, bool atSwitch)
    {
        using var cancel = new CancellationTokenSource();
        var (pages, reached) = (Random.Shared.Next(1, 4), 0L);
        await Assert.ThrowsAnyAsync<Exception>(() => bench.InPages(20).Rebuild(Bench.Sample, projection, progress =>
        {
            reached = progress.Position;
            if (atSwitch ? progress.Position < progress.Target : --pages != 0) return;
            if (killed) Kill(bench).GetAwaiter().GetResult();
            else cancel.Cancel();
        }, cancel.Token));
        return reached;
    }

    // Waits until the server process is gone, so that the rebuild cannot finish first.
    private static Task<long> Kill(Bench bench) => bench.Scalar<long>(
        """
        select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity
        where datname = current_database() and application_name = 'casetracking_rebuild'
        """);

    private static async Task<HashSet<int>> CountRows(Node node, IProjection projection, CancellationToken stop)
    {
        var seen = new HashSet<int>();
        while (!stop.IsCancellationRequested)
        {
            await using var command = node.Database.CreateCommand($"select count(*)::int from {projection.Table.FullName}");
            seen.Add((int)(await command.ExecuteScalarAsync(CancellationToken.None))!);
        }

        return seen;
    }
}
