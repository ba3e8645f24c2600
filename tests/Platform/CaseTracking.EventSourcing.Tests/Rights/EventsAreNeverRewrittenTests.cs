using CaseTracking.EventSourcing.Schema;
using CaseTracking.EventSourcing.Tests.Support;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Rights;

/// <summary>What is in the log stays there, whoever asks.</summary>
public sealed class EventsAreNeverRewrittenTests(ApplicationLogin fixture) : IClassFixture<ApplicationLogin>
{
    private const string AppendOnly = "CT004";

    [Theory]
    [InlineData("update sample.mt_events set data = '{}'")]
    [InlineData("update sample.mt_events set is_archived = true")]
    [InlineData("delete from sample.mt_events")]
    [InlineData("truncate sample.mt_events")]
    [InlineData("truncate sample.mt_streams cascade")]
    [InlineData("delete from sample.mt_streams")]
    [InlineData("drop table sample.mt_events")]
    [InlineData("drop schema sample cascade")]
    [InlineData("drop trigger ct_events_append_only on sample.mt_events")]
    [InlineData("drop function sample.ct_refuse_rewrite() cascade")]
    [InlineData("alter table sample.mt_events add column more text")]
    [InlineData("alter table sample.mt_events disable trigger all")]
    [InlineData("alter table sample.mt_events disable trigger ct_events_append_only")]
    [InlineData("alter table sample.mt_events owner to current_user")]
    [InlineData("create or replace function sample.ct_refuse_rewrite() returns trigger language plpgsql as 'begin return new; end'")]
    [InlineData("create table sample.another (id int)")]
    [InlineData("create rule another as on insert to sample.mt_events do instead nothing")]
    [InlineData("select setval('sample.mt_events_sequence', 1)")]
    [InlineData("alter sequence sample.mt_events_sequence restart")]
    [InlineData("set role casetracking_owner")]
    [InlineData("set role casetracking_rebuild")]
    [InlineData("set session authorization postgres")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("grant update on sample.mt_events to current_user; update sample.mt_events set data = '{}'")]
    [InlineData("alter role current_user superuser")]
    public async Task The_application_may_not(string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => fixture.Login.Run(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        await IsUntouched();
    }

    [Theory]
    [InlineData("update sample.mt_events set data = '{}'")]
    [InlineData("update sample.mt_events set timestamp = now(), is_archived = true")]
    [InlineData("delete from sample.mt_events")]
    [InlineData("delete from sample.mt_streams")]
    [InlineData("truncate sample.mt_events")]
    [InlineData("truncate sample.mt_streams cascade")]
    public async Task The_owner_is_stopped_by_the_trigger(string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => fixture.Owner.Run(sql));
        Assert.Equal(AppendOnly, refusal.SqlState);
        await IsUntouched();
    }

    [Fact]
    public async Task Without_the_trigger_the_owner_could()
    {
        await using var connection = await fixture.Owner.OpenConnectionAsync();
        await using var tx = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("alter table sample.mt_events disable trigger ct_events_append_only; update sample.mt_events set data = '{}'", connection, tx);
        await command.ExecuteNonQueryAsync();
        await tx.RollbackAsync();
    }

    [Fact]
    public async Task The_application_can_do_its_own_work()
    {
        var rig = new StoreRig(fixture.Login);
        var id = await rig.Open();
        await rig.Raise(id, 1);
        await rig.Store.Archive(id, 2, default);
        Assert.True(await fixture.Superuser.Ask<bool>($"select bool_and(is_archived) from sample.mt_events where stream_id = '{id}'"));
    }

    [Fact]
    public async Task The_login_is_a_member_of_the_application_role_alone() => Assert.Equal(
        [DatabaseRoles.Application],
        await fixture.Login.List<string>("select r.rolname::text from pg_roles r where r.rolname <> current_user and pg_has_role(current_user, r.oid, 'member') and r.rolname not like 'ct\\_%'"));

    private async Task IsUntouched() =>
        Assert.Equal(new EngineContract.Sample.Counter.Open(new(fixture.Stream), 0), (await new StoreRig(fixture.Login).Counters.Load(fixture.Stream, default)).State);
}
