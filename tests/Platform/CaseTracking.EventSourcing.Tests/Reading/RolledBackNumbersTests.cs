using System.Diagnostics;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Hosting.Database;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Reading;

/// <summary>Numbers that were taken and given up, in four ways, are no gaps to wait for.</summary>
[Collection(Alone.Name)]
public sealed class RolledBackNumbersTests : IClassFixture<PostgresEngine>, IAsyncDisposable
{
    private static readonly int Rounds = Counts.Of(reduced: 10, full: 50);
    private readonly PostgresEngine _engine;
    private readonly WireProxy _proxy;
    private readonly NpgsqlDataSource _cut;
    private readonly StoreRig _rig;

    public RolledBackNumbersTests(PostgresEngine engine)
    {
        (_engine, _rig) = (engine, new StoreRig(engine.Database.DataSource));
        _proxy = new WireProxy(new ConnectionStrings(engine.Database.Configuration).Application);
        _cut = NpgsqlDataSource.Create(_proxy.ConnectionString);
    }

    [Fact]
    public async Task The_daemon_never_stands_still_and_logs_nothing_of_it()
    {
        await SlowDown();
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            var id = await _rig.Open();
            await GiveUpFour(id);
            var position = await _rig.Append(id, 1, new CounterWasRaised(1));
            Assert.True(await _engine.Progress.WaitFor(SampleModule.Async[0], position, Counts.Within(2), default), $"round {round}");
        }

        var lost = await _engine.Database.Superuser.Ask<long>("select last_value - (select count(*) from sample.mt_events) from sample.mt_events_sequence");
        Assert.True(lost >= 3 * Rounds, $"{lost} numbers were given up");
        Assert.True(_engine.Logged.Lines.Count <= watch.Elapsed.TotalSeconds, string.Join('\n', _engine.Logged.Lines));
    }

    [Fact]
    public async Task A_reader_that_waits_for_every_number_stands_still()
    {
        await SlowDown();
        var reader = new LogReader(_engine.Database.DataSource, new NoGaps());
        await GiveUpFour(await _rig.Open());
        var standstill = await reader.Step();
        await _rig.Open();
        Assert.Equal(standstill, await reader.Step());
    }

    public async ValueTask DisposeAsync()
    {
        await _cut.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    private Task SlowDown() =>
            _engine.Database.Superuser.BeforeEachEvent("if new.data ->> 'text' = 'slow' then perform pg_sleep(60); end if;");

    private async Task GiveUpFour(Guid id)
    {
        await Assert.ThrowsAsync<StaleVersionException>(() => _rig.Append(id, 0, new CounterWasRaised(1)));
        await Assert.ThrowsAsync<PostgresException>(() => _rig.Store.Append(
            new Commit([StoreRig.Of(id, 1, new CounterWasRaised(1))]) { Snapshots = [new SnapshotWrite(Guid.Empty, 1, "no such stream", "{}")] }, default));
        await Cancelled(id);
        await CutOff(id);
    }

    private async Task Cancelled(Guid id)
    {
        using var impatience = new CancellationTokenSource();
        var append = _rig.Store.Append(new Commit([StoreRig.Of(id, 1, new CounterWasNoted("slow"))]), impatience.Token);
        await IsWriting();
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append);
    }

    private async Task CutOff(Guid id)
    {
        var append = new StoreRig(_cut).Append(id, 1, new CounterWasNoted("slow"));
        await IsWriting();
        _proxy.CutAfter(toServer: 0, toClient: 0);
        await _engine.Database.Superuser.Run("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'");
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => append);
        _proxy.Heal();
        _cut.Clear();
    }

    private Task IsWriting() => Eventually.Holds(
        () => _engine.Database.Superuser.Ask<bool>("select exists (select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep')"),
        "an append has its number and is under way");
}
