using CaseTracking.EventSourcing.Daemon;
using CaseTracking.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Projections;

public sealed class HealthTests
{
    [Fact]
    public async Task An_event_that_waits_long_for_a_projection_that_does_not_move_degrades_health()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        var last = await Bench.Fill(node, 1, 2);
        Assert.Equal(HealthStatus.Healthy, (await node.Health.CheckHealthAsync(new())).Status);

        await bench.Execute("alter table sample.mt_events disable trigger all; update sample.mt_events set timestamp = now() - interval '5 minutes'");
        var late = await node.Health.CheckHealthAsync(new());
        Assert.Equal(HealthStatus.Degraded, late.Status);
        Assert.True((double)late.Data["sample.counter_async.behind_seconds"] >= 300);
        Assert.Equal(last, late.Data["sample.counter_async.lag"]);

        // One that moves is not late, however old the events are that it works through.
        await bench.Execute("insert into sample.mt_event_progression (name, last_seq_id) values ('counter_async:All', 1), ('story_async:All', 1)");
        Assert.Equal(HealthStatus.Healthy, (await node.Health.CheckHealthAsync(new())).Status);
    }

    [Fact]
    public async Task Numbers_that_were_given_out_and_never_used_are_no_lag()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        await Bench.Fill(node, 1, 1);
        await bench.Execute("select nextval('sample.mt_events_sequence') from generate_series(1, 20)");
        await node.Follow();
        Assert.True(await node.Progress.WaitFor(Bench.Sample.Async[0], 22, Eventually.Patience, default));
        Assert.True(await node.Progress.WaitFor(Bench.Sample.Async[1], 22, Eventually.Patience, default));
        var health = await node.Health.CheckHealthAsync(new());
        Assert.Equal((0L, 0.0), (health.Data["sample.story_async.lag"], health.Data["sample.story_async.behind_seconds"]));
    }

    [Fact]
    public async Task A_database_that_is_away_is_said_without_telling_where_or_who()
    {
        await using var away = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=somebody;Password=secret;Timeout=2");
        var health = await new ProjectionsHealth([Bench.Sample], away).CheckHealthAsync(new());
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Null(health.Exception);
        Assert.DoesNotContain("somebody", health.Description, StringComparison.Ordinal);
    }
}
