using System.Globalization;
using CaseTracking.EngineContract.Sample;
using CaseTracking.Testing;
using Npgsql;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>A commit that breaks off on the way is none: an engine that goes on by itself on a new connection would store the rest alone.</summary>
public abstract class LostConnectionContract(Engine engine) : EngineTests(engine)
{
    [Theory]
    [InlineData("alter sequence {0}.mt_events_sequence increment by 1")]
    [InlineData("lock table {0}.mt_streams in share mode")]
    [InlineData("lock table {0}.mt_events in share mode")]
    public async Task A_commit_whose_connection_is_lost_while_it_waits_leaves_nothing_behind(string hindrance)
    {
        // A connection that another case ended would fail at once.
        Engine.Application.Clear();
        var id = Guid.CreateVersion7();
        await using var holder = await Engine.Superuser.OpenConnectionAsync(Ct);
        await using var hold = await holder.BeginTransactionAsync(Ct);
        await using (var command = new NpgsqlCommand(string.Format(CultureInfo.InvariantCulture, hindrance, SampleModule.Schema), holder))
            await command.ExecuteNonQueryAsync(Ct);

        var lost = Engine.Counters.Execute(id, s => Counter.DecideOpen(s, new CounterId(id)), Context, Ct);
        await Eventually.Holds(async () => await IsEnded(), "the commit waits, and its connection is ended");
        await hold.RollbackAsync(Ct);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => lost);

        Assert.Equal(0, await VersionOf(id));
        foreach (var inline in SampleModule.Inline) Assert.Null(await Engine.Row(inline, id));
        await Run(id, s => Counter.DecideOpen(s, new CounterId(id)));
        foreach (var inline in SampleModule.Inline) Assert.NotNull(await Engine.Row(inline, id));
    }

    // On a connection of its own: within a transaction the list of who waits stays as it was at the first look.
    private async Task<bool> IsEnded()
    {
        await using var command = Engine.Superuser.CreateCommand(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' limit 1");
        return await command.ExecuteScalarAsync(Ct) is true;
    }
}
