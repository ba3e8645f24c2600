using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Tests.Support;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Appending;

/// <summary>The server's own process for a connection dies at each statement of a commit.</summary>
public sealed class ServerCrashTests(StoreDatabase fixture) : IClassFixture<StoreDatabase>
{
    [Theory]
    [InlineData("sample.mt_streams", "insert or update")]
    [InlineData("sample.mt_events", "insert")]
    [InlineData("sample.counter_inline", "insert or update")]
    [InlineData("sample.story_inline", "insert or update")]
    [InlineData("messaging.outbox", "insert")]
    public async Task A_statement_that_loses_its_server_process_takes_the_whole_commit_along(string table, string operation)
    {
        var rig = new StoreRig(fixture.DataSource);
        var id = await rig.Open();
        await fixture.Superuser.Run(
            $"""
            create or replace function sample.test_die() returns trigger language plpgsql security definer as
            'begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return null; end';
            create trigger test_die after {operation} on {table} for each row execute function sample.test_die();
            """);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => rig.Raise(id, 1));
        await fixture.Superuser.Run($"drop trigger test_die on {table}");
        Assert.Empty(await Invariants.Broken(fixture.Database));
        Assert.Equal(new Counter.Open(new CounterId(id), 0), (await rig.Counters.Load(id, default)).State);
        await rig.Raise(id, 1);
    }
}
