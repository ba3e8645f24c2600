using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Rebuilding;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Reading;

/// <summary>One event of twelve has its number early and its commit late; whoever reads must show twelve.</summary>
public sealed class LateCommitTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    private const int Others = 11;
    private readonly IProjection _projection = SampleModule.Async[0];

    [Fact]
    public async Task A_reader_waits_for_the_late_event_and_then_sees_all()
    {
        var reader = new LogReader(engine.Database.DataSource, new SettledPosition(StoreRig.Sql));
        await reader.Step();
        var before = reader.Seen.Count;
        await WithOneLate(async () => Assert.Equal(before, await Seen(reader)));
        Assert.Equal(before + Others + 1, await Seen(reader));
    }

    [Fact]
    public async Task A_reader_of_the_highest_number_never_sees_the_late_event()
    {
        var reader = new LogReader(engine.Database.DataSource, new HighestNumber());
        await reader.Step();
        var before = reader.Seen.Count;
        await WithOneLate(async () => Assert.Equal(before + Others, await Seen(reader)));
        Assert.Equal(before + Others, await Seen(reader));
    }

    [Fact]
    public async Task The_daemon_shows_all()
    {
        var ids = await WithOneLate(() => Task.CompletedTask);
        await Followed();
        Assert.Equal(Others + 1, await Rows(ids));
    }

    [Fact]
    public async Task A_rebuild_that_runs_meanwhile_shows_all()
    {
        var store = new StoreRegistration(SampleModule.Schema, SampleModule.Catalogue, SampleModule.Inline, SampleModule.Async);
        Task? rebuild = null;
        var ids = await WithOneLate(() =>
        {
            rebuild = new Rebuilder(engine.Database.Rebuild).Rebuild(store, _projection, null, default);
            return Task.CompletedTask;
        });
        await rebuild!;
        await Followed();
        Assert.Equal(Others + 1, await Rows(ids));
    }

    private static async Task<int> Seen(LogReader reader)
    {
        for (var look = 0; look < 3; look++) await reader.Step();
        return reader.Seen.Count;
    }

    private async Task Followed()
    {
        var last = await engine.Database.Superuser.Ask<long>("select last_value from sample.mt_events_sequence");
        Assert.True(await engine.Progress.WaitFor(_projection, last, Eventually.Patience, default));
    }

    private Task<long> Rows(IReadOnlyList<Guid> ids) =>
        engine.Database.Superuser.Ask<long>($"select count(*) from sample.counter_async where id in ({string.Join(',', ids.Select(id => $"'{id}'"))})");

    /// <summary>Starts the late append, makes the others, lets the caller look, and only then lets the late one commit.</summary>
    private async Task<List<Guid>> WithOneLate(Func<Task> meanwhile)
    {
        var (rig, late) = (new StoreRig(engine.Database.DataSource), Guid.CreateVersion7());
        await engine.Database.Superuser.BeforeEachEvent($"if new.stream_id = '{late}' then perform pg_advisory_xact_lock(42); end if;");
        await using var gate = await engine.Database.Superuser.OpenConnectionAsync();
        await using (var hold = new NpgsqlCommand("select pg_advisory_lock(42)", gate)) await hold.ExecuteScalarAsync();

        var append = rig.Append(late, 0, new CounterWasOpened(new CounterId(late), Colour.Red));
        await Eventually.Holds(
            () => engine.Database.Superuser.Ask<bool>("select exists (select from pg_locks where locktype = 'advisory' and objid = 42 and not granted "
                + "and database = (select oid from pg_database where datname = current_database()))"),
            "the late append has its number and waits");
        List<Guid> ids = [late];
        for (var i = 0; i < Others; i++) ids.Add(await rig.Open());
        await meanwhile();

        await using (var release = new NpgsqlCommand("select pg_advisory_unlock(42)", gate)) await release.ExecuteScalarAsync();
        await append;
        return ids;
    }
}
