using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Testing;
using Npgsql;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>Async projections follow the settled position: nothing is passed over, and a number that was rolled back holds nobody up.</summary>
public abstract class FollowingContract(Engine engine) : EngineTests(engine)
{
    [Fact]
    public async Task No_event_is_missed_while_many_write()
    {
        const int Writers = 8, Each = 15;
        var streams = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            var id = await Opened();
            for (var i = 0; i < Each; i++) await Run(id, s => Counter.DecideRaise(s, 1));
            return id;
        })));

        await Followed();
        foreach (var id in streams) Assert.Equal(await Engine.Row(SampleModule.Inline[0], id), await Engine.Row(SampleModule.Async[0], id));
    }

    [Fact]
    public async Task An_append_that_is_late_is_waited_for()
    {
        var late = Guid.CreateVersion7();
        await using var connection = await Engine.Application.OpenConnectionAsync(Ct);
        await using var tx = await connection.BeginTransactionAsync(Ct);
        await Append(connection, late);
        var after = await Opened();
        await Run(after, s => Counter.DecideRaise(s, 1));
        Assert.False(await Engine.Progress.WaitFor(SampleModule.Async[0], await LastPosition(), TimeSpan.FromSeconds(4), Ct));

        await tx.CommitAsync(Ct);
        await Followed();
        Assert.NotNull(await Engine.Row(SampleModule.Async[0], late));
    }

    [Fact]
    public async Task A_number_that_was_rolled_back_holds_nobody_up()
    {
        var id = await Opened();
        await using (var connection = await Engine.Application.OpenConnectionAsync(Ct))
        await using (await connection.BeginTransactionAsync(Ct)) await Append(connection, Guid.CreateVersion7());

        var done = await Run(id, s => Counter.DecideRaise(s, 1));
        Assert.True(await Engine.Progress.WaitFor(SampleModule.Async[0], done.Position, Counts.Within(2.5), Ct));
    }

    [Fact]
    public async Task An_archived_stream_stays_on_the_lists()
    {
        var id = await Opened();
        await Store.Archive(id, 1, Ct);
        await Followed();
        Assert.NotNull(await Engine.Row(SampleModule.Async[0], id));
    }

    [Fact]
    public async Task Refused_commits_leave_nothing_in_the_log()
    {
        var id = await Opened();
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<StaleVersionException>(() => Store.Append(new Commit([Of(id, 7, new CounterWasRaised(1))]), Ct));
            await Assert.ThrowsAsync<StaleVersionException>(() => Store.Append(new Commit([Of(id, 0, Opening(id))]), Ct));
        }

        await Followed();
        await using var command = Engine.Application.CreateCommand(
            $"select count(*) from {SampleModule.Schema}.mt_events where type not like 'counter%'");
        Assert.Equal(0L, await command.ExecuteScalarAsync(Ct));
    }

    // A writer that keeps to the rule of the log: the shared lock first, then a number.
    private static async Task Append(NpgsqlConnection connection, Guid id)
    {
        var sql = new StoreSql(SampleModule.Schema);
        await using var batch = new NpgsqlBatch(connection);
        new AppendBatch(batch, sql, SampleModule.Catalogue).Add(new Commit([Of(id, 0, Opening(id))]));
        await batch.ExecuteNonQueryAsync(Ct);
    }

    private async Task Followed()
    {
        var last = await LastPosition();
        foreach (var projection in SampleModule.Async) Assert.True(await Engine.Progress.WaitFor(projection, last, Eventually.Patience, Ct), projection.Name);
    }

    private async Task<long> LastPosition()
    {
        await using var command = Engine.Application.CreateCommand(new StoreSql(SampleModule.Schema).LastSequence);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
