using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Projections;

[Trait("Proof", "C4")]
public sealed class RebuildRightsTests
{
    private static readonly string[] Untouched =
        ["messaging.outbox", "messaging.inbox", "messaging.scheduled", "messaging.idempotency", "sample.mt_events", "sample.mt_streams", "sample.reference", "sample.vault"];

    private static readonly Dictionary<string, string> Inserts = new()
    {
        ["messaging.outbox"] = "(subscriber, message_id, stream_id, type, body, headers) values ('north', gen_random_uuid(), gen_random_uuid(), 't', '{}', '{}')",
        ["messaging.inbox"] = "(subscriber, message_id) values ('north', gen_random_uuid())",
        ["messaging.scheduled"] = "(key, message_id, stream_id, type, body, headers, due_at) values ('k', gen_random_uuid(), gen_random_uuid(), 't', '{}', '{}', 'infinity')",
        ["messaging.idempotency"] = "(scope, key, body_hash, status) values ('s', 'k', '\\x00', 200)",
        ["sample.mt_events"] = "(seq_id, id, version, data, type) values (1000000, gen_random_uuid(), 1, '{}', 'counter_was_raised')",
        ["sample.vault"] = "(id, secret) values (gen_random_uuid(), '\\x00')",
        ["sample.counter_inline"] = "(id, status, total, colour, opened_at, version) values (gen_random_uuid(), 'open', 0, 'Red', now(), 1)",
    };

    [Fact]
    public async Task A_rebuild_touches_nothing_but_its_projection()
    {
        await using var bench = await WithVault();
        await Bench.Fill(bench.Node("host"), 10, 5);
        foreach (var (table, values) in Inserts.Where(i => i.Key.StartsWith("messaging", StringComparison.Ordinal))) await bench.Execute($"insert into {table} {values}");
        var before = await Fingerprints(bench);
        foreach (var projection in Bench.Projections)
        {
            await bench.Rebuilder.Verify(Bench.Sample, projection, null, default);
            await bench.Rebuilder.Rebuild(Bench.Sample, projection, null, default);
        }

        Assert.Equal(before, await Fingerprints(bench));
        Assert.All(before.Take(4), line => Assert.DoesNotContain(" 0 ", line, StringComparison.Ordinal));
        await bench.Execute("update messaging.outbox set attempts = attempts + 1");
        Assert.NotEqual(before, await Fingerprints(bench));
    }

    [Fact]
    public async Task The_rebuild_role_can_send_record_and_keep_nothing_where_the_application_can()
    {
        await using var bench = await WithVault();
        foreach (var (table, values) in Inserts)
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Bench.Execute(bench.Database.Rebuild, $"insert into {table} {values}"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
            await Bench.Execute(bench.Database.DataSource, $"insert into {table} {values}");
        }
    }

    [Theory]
    [InlineData("mt_events")]
    [InlineData("vault")]
    [InlineData("reference")]
    public async Task Only_a_projection_can_be_switched(string table)
    {
        await using var bench = await WithVault();
        foreach (var function in new[] { "begin", "analyze", "switch", "drop" })
        {
            await bench.Execute($"create table if not exists sample.{table}__next (like sample.{table}); alter table sample.{table}__next owner to casetracking_owner");
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Bench.Execute(bench.Database.Rebuild, $"select sample.ct_rebuild_{function}('{table}')"));
            Assert.Equal("CT005", refused.SqlState);
        }
    }

    private static async Task<Bench> WithVault()
    {
        var bench = await Bench.Start();
        await Bench.Execute(bench.Database.Owner, "create table sample.vault (id uuid primary key, secret bytea not null); grant select, insert on sample.vault to casetracking_app");
        return bench;
    }

    private static async Task<List<string>> Fingerprints(Bench bench)
    {
        var lines = new List<string>();
        foreach (var table in Untouched)
            lines.Add(await bench.Scalar<string>($"select '{table} ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from {table} t"));
        return lines;
    }
}
