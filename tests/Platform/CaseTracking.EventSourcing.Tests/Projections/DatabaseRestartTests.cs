using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Projections;

public sealed class DatabaseRestartTests
{
    [Fact]
    public async Task The_daemon_goes_on_by_itself_after_the_database_was_away()
    {
        await using var server = await PostgresServer.Start();
        await using var bench = await Bench.Start(server.ConnectionString);
        var node = bench.Node("host");
        await node.Follow();
        var last = await Bench.Fill(node, 3, 3);
        Assert.True(await node.Progress.WaitFor(Bench.Sample.Async[0], last, Eventually.Patience, default));

        await server.Stop();
        Assert.Equal(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy, (await node.Health.CheckHealthAsync(new())).Status);
        await server.StartAgain();
        await Again(bench, node);
        await server.Kill();
        await server.StartAgain();
        await Again(bench, node);
    }

    [Fact]
    public async Task A_shard_that_loses_its_connection_only_begins_again()
    {
        await using var bench = await Bench.Start();
        await bench.AddDocuments("held");
        using var held = new Held("held");
        var store = Bench.Sample with { Async = [held, .. Bench.Sample.Async] };
        var node = bench.Node("host", store);
        await node.Follow();
        var last = await Bench.Fill(node, 2, 2);

        // The shard of the slow projection is the one in the middle of a transaction.
        await Eventually.Holds(
            () => bench.Scalar<bool>(
                """
                select coalesce(bool_or(pg_terminate_backend(pid)), false) from pg_stat_activity
                where datname = current_database() and application_name = 'host' and state = 'idle in transaction'
                """),
            "its connection is gone");
        held.LetGo();
        foreach (var projection in store.Async) Assert.True(await node.Progress.WaitFor(projection, last, Eventually.Patience, default));
        Assert.Equal(last, await bench.Scalar<long>("select sum((data ->> 'count')::bigint)::bigint from sample.held"));
        Assert.True(node.Follows);
    }

    private static async Task Again(Bench bench, Node node)
    {
        await Eventually.Holds(() => Answers(bench, node), "every pool has found the server again", Counts.Within(10));
        var last = await Bench.Fill(node, 3, 3);
        foreach (var projection in Bench.Sample.Async) Assert.True(await node.Progress.WaitFor(projection, last, Eventually.Patience, default));
        Assert.True(node.Follows);
        Assert.True((await bench.Rebuilder.Verify(Bench.Sample, Bench.Sample.Async[0], null, default)).IsEqual);
    }

    private static async Task<bool> Answers(Bench bench, Node node)
    {
        try
        {
            foreach (var source in new[] { bench.Database.Rebuild, bench.Database.Superuser, node.Database }) await Bench.Execute(source, "select 1");
            return true;
        }
        catch (Npgsql.NpgsqlException)
        {
            return false;
        }
    }
}
