using CaseTracking.EngineContract.Sample;
using CaseTracking.Hosting.Database;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Projections;

public sealed class RebuildSwitchTests
{
    private const string Demanding =
        """
        alter table sample.counter_async drop constraint counter_async_pkey, add constraint uq_total unique (id, total), add constraint ck_total check (total >= 0);
        create index ix_twin_a on sample.counter_async (colour) where total > 0;
        create index ix_twin_b on sample.counter_async (colour) where total > 0;
        create index ix_lower on sample.counter_async (lower(status), opened_at desc);
        alter table sample.counter_async add constraint pk_late primary key (id);
        alter table sample.counter_async set (fillfactor = 80), alter column status set default 'none';
        revoke select on sample.counter_async from casetracking_reader;
        grant select (id, status) on sample.counter_async to casetracking_reader;
        grant select (id) on sample.counter_async to public;
        grant select on sample.counter_async to casetracking_reader with grant option;
        """;

    [Fact]
    public async Task After_a_rebuild_the_schema_is_what_the_migrations_make()
    {
        await using var bench = await Bench.Start();
        await Bench.Fill(bench.Node("host"), 5, 2);
        foreach (var projection in Bench.Projections.Concat(Bench.Projections)) await bench.Rebuilder.Rebuild(Bench.Sample, projection, null, default);

        var migrator = new Migrator(new ConnectionStrings(bench.Database.Configuration), SampleModule.Scripts);
        Assert.Empty(await migrator.Assert());
        await bench.Execute("alter index sample.story_async_pkey rename to other");
        Assert.NotEmpty(await migrator.Assert());
    }

    [Fact]
    public async Task Names_rights_and_options_outlive_the_table_they_were_given_to()
    {
        await using var bench = await Bench.Start();
        await Bench.Execute(bench.Database.Owner, Demanding);
        var before = await Catalogue(bench);
        for (var i = 0; i < 2; i++) await bench.Rebuilder.Rebuild(Bench.Sample, Bench.Sample.Async[0], null, default);
        Assert.Equal(before, await Catalogue(bench));
    }

    [Theory]
    [InlineData("create view sample.seen as select id from sample.counter_async")]
    [InlineData("create table sample.child (id uuid references sample.counter_async)")]
    [InlineData("alter table sample.counter_async enable row level security")]
    [InlineData("create trigger t after insert on sample.counter_async for each row execute function sample.ct_refuse_rewrite()")]
    public async Task What_a_rebuild_cannot_take_along_is_refused_at_the_start(string change)
    {
        await using var bench = await Bench.Start();
        await Bench.Execute(bench.Database.Owner, change);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => bench.Rebuilder.Rebuild(Bench.Sample, Bench.Sample.Async[0], null, default));
        Assert.Equal("CT006", refused.SqlState);
    }

    [Fact]
    public async Task Statements_a_host_has_prepared_go_on_after_the_switch()
    {
        await using var bench = await Bench.Start();
        var node = bench.Node("host");
        await Bench.Fill(node, 3, 6);
        await using var connection = await node.Database.OpenConnectionAsync();
        await using var count = new NpgsqlCommand("select count(*) from sample.counter_inline where total > $1", connection) { Parameters = { new() { Value = 0 } } };
        await count.PrepareAsync();
        await using var whole = new NpgsqlCommand("select * from sample.counter_inline", connection);
        await whole.PrepareAsync();
        for (var i = 0; i < 3; i++)
        {
            foreach (var projection in Bench.Projections) await bench.Rebuilder.Rebuild(Bench.Sample, projection, null, default);
            Assert.Equal(3L + i, await count.ExecuteScalarAsync());
            await using (var rows = await whole.ExecuteReaderAsync()) Assert.True(await rows.ReadAsync());
            await Bench.Fill(node, 1, 6);
        }
    }

    private static Task<string> Catalogue(Bench bench) => bench.Scalar<string>(
        """
        select string_agg(line, E'\n' order by line) from (
            select pg_get_indexdef(indexrelid) as line from pg_index where indrelid = 'sample.counter_async'::regclass
            union all select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = 'sample.counter_async'::regclass and contype <> 'n'
            union all select a::text from pg_class c, aclexplode(c.relacl) a where c.oid = 'sample.counter_async'::regclass
            union all select attname || ' ' || a::text from pg_attribute t, aclexplode(t.attacl) a where attrelid = 'sample.counter_async'::regclass
            union all select relowner::regrole || ' ' || reloptions::text from pg_class where oid = 'sample.counter_async'::regclass
        ) lines
        """);
}
