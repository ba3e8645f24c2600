using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseTracking.EventSourcing.Tests.Projections;

[Trait("Proof", "C5")]
public sealed class PoisonTests
{
    private static bool IsThird(Recorded e) => e is { Version: 3, Data: CounterWasRaised };

    public static TheoryData<string> Ways => ["throws", "keys", "row"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_projection_stops_exactly_at_the_event_it_cannot_apply_and_alone(string way)
    {
        await using var bench = await Bench.Start();
        var store = Bench.Sample with { Async = [Faulty(way), Bench.Sample.Async[1]] };
        var node = bench.Node("host", store);
        await node.Follow();
        var last = await Bench.Fill(node, 20, 10);
        var poison = await bench.Scalar<long>("select min(seq_id) from sample.mt_events where version = 3 and type = 'counter_was_raised'");

        await Eventually.Holds(async () => (await node.Health.CheckHealthAsync(new())).Status == HealthStatus.Degraded, "health says so", Counts.Within(5));
        var health = await node.Health.CheckHealthAsync(new());
        Assert.Equal(poison, health.Data["sample.counter_async.stopped"]);
        Assert.DoesNotContain("sample.story_async.stopped", health.Data.Keys);
        Assert.True(await node.Progress.WaitFor(store.Async[1], last, Eventually.Patience, default), "The other projection goes on.");
        Assert.Equal(poison - 1, await bench.Progress(store.Async[0]));

        // Everything before it is there, nothing of it or after it; and that stays so.
        Assert.Equal(
            await bench.Scalar<long>($"select count(distinct stream_id) from sample.mt_events where seq_id < {poison}"),
            await bench.Scalar<long>("select count(*) from sample.counter_async"));
        Assert.False(await node.Progress.WaitFor(store.Async[0], poison, TimeSpan.FromSeconds(1.5), default));
        Assert.True(node.Follows);
    }

    [Fact]
    public async Task It_stands_still_over_a_restart_and_goes_on_from_there_once_the_code_is_mended()
    {
        await using var bench = await Bench.Start();
        var faulty = Bench.Sample with { Async = [Faulty("throws"), Bench.Sample.Async[1]] };
        var first = bench.Node("first", faulty);
        await first.Follow();
        var last = await Bench.Fill(first, 10, 6);
        await Eventually.Holds(async () => await StoppedAt(bench) is not null, "it stops");
        await first.StopFollowing();

        var mended = bench.Node("mended");
        await mended.Follow();
        Assert.True(await mended.Progress.WaitFor(Bench.Sample.Async[1], last, Eventually.Patience, default));
        Assert.False(await mended.Progress.WaitFor(Bench.Sample.Async[0], last, TimeSpan.FromSeconds(1.5), default), "Mended or not, it waits for an operator.");

        Assert.True(await mended.Control.Resume(Bench.Sample, Bench.Sample.Async[0], default));
        Assert.False(await mended.Control.Resume(Bench.Sample, Bench.Sample.Async[0], default));
        Assert.True(await mended.Progress.WaitFor(Bench.Sample.Async[0], last, Eventually.Patience, default));
        Assert.True((await bench.Rebuilder.Verify(Bench.Sample, Bench.Sample.Async[0], null, default)).IsEqual);
        Assert.Equal(HealthStatus.Healthy, (await mended.Health.CheckHealthAsync(new())).Status);
    }

    [Fact]
    public async Task Resumed_without_a_fix_it_stops_at_the_same_event_again()
    {
        await using var bench = await Bench.Start();
        var faulty = Bench.Sample with { Async = [Faulty("throws")] };
        var node = bench.Node("host", faulty);
        await node.Follow();
        await Bench.Fill(node, 3, 4);
        await Eventually.Holds(async () => await StoppedAt(bench) is not null, "it stops");
        var at = await StoppedAt(bench);
        Assert.True(await node.Control.Resume(faulty, faulty.Async[0], default));
        await Eventually.Holds(async () => await StoppedAt(bench) is not null, "it stops again");
        Assert.Equal(at, await StoppedAt(bench));
    }

    [Fact]
    public async Task An_event_nobody_can_read_stops_every_async_projection_at_its_position()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        await Bench.Fill(node, 3, 4);
        var poison = await Unreadable(bench);
        await Bench.Fill(node, 3, 4);
        await node.Follow();
        foreach (var projection in Bench.Sample.Async)
        {
            await Eventually.Holds(async () => await StoppedAt(bench, projection.Name) == poison, "it stops there");
            Assert.Equal(poison - 1, await bench.Progress(projection));
            var thrown = await Assert.ThrowsAsync<UnknownEventTypeException>(() => bench.Rebuilder.Rebuild(Bench.Sample, projection, null, default));
            Assert.Equal(poison, thrown.Position);
        }
    }

    [Fact]
    public async Task A_host_that_was_overtaken_cannot_stop_a_projection_that_went_past()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        await Bench.Fill(node, 1, 4);
        await using var connection = await node.Database.OpenConnectionAsync();
        var rows = new Daemon.ShardStore("sample");
        await node.Shard(Bench.Sample.Async[0]).CatchUp(await bench.Scalar<long>("select max(seq_id) from sample.mt_events"), default);
        Assert.False(await rows.Stop(connection, Bench.Sample.Async[0], at: 2, position: 3, "Late", default));
        Assert.Null(await StoppedAt(bench));
        Assert.True(await rows.Stop(connection, Bench.Sample.Async[0], at: await bench.Progress(Bench.Sample.Async[0]), position: 99, "Control", default));
    }

    internal static Task<long> Unreadable(Bench bench) => bench.Scalar<long>(
        """
        insert into sample.mt_events (seq_id, id, stream_id, version, data, type)
        select nextval('sample.mt_events_sequence'), gen_random_uuid(), id, 1000, '{}', 'written_by_a_newer_version' from sample.mt_streams limit 1
        returning seq_id
        """);

    internal static async Task<long?> StoppedAt(Bench bench, string name = "counter_async") =>
        await bench.Scalar<long>($"select coalesce((select stopped_at from sample.ct_projection_stops where name = '{name}'), 0)") is > 0 and var at ? at : null;

    private static IProjection Faulty(string way) => way switch
    {
        "throws" => new Throwing(IsThird),
        "keys" => new Broken("counter_async", IsThird, inKeys: true),

        // From the third event on: a row that is wrong only between two events of one page never comes to the database.
        _ => new Broken("counter_async", e => e.Version >= 3, inKeys: false),
    };

    private sealed class Throwing(Func<Recorded, bool> fails) : IProjection
    {
        private readonly CounterTable _inner = new("counter_async");

        public string Name => _inner.Name;

        public ProjectionTable Table => _inner.Table;

        public IEnumerable<Guid> KeysOf(Recorded recorded) => _inner.KeysOf(recorded);

        public string? Project(Guid key, string? row, IEnumerable<Recorded> events) =>
            events.Any(fails) ? throw new InvalidOperationException("The test wants this.") : _inner.Project(key, row, events);
    }
}
