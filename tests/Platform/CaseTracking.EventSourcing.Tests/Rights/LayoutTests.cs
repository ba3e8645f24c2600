using CaseTracking.EventSourcing.Tests.Support;

namespace CaseTracking.EventSourcing.Tests.Rights;

/// <summary>The tables are Marten's: same names, types, defaults and keys, so that Marten can open the same database.</summary>
public sealed class LayoutTests(StoreDatabase fixture) : IClassFixture<StoreDatabase>
{
    private const string Columns =
        """
        select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = 'sample.{0}'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum
        """;

    private const string Keys =
        """
        select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = 'sample.{0}'::regclass and contype <> 'n'
        union all
        select i.relname || ' ' || substring(pg_get_indexdef(x.indexrelid) from '\(.*') || case when x.indisunique then ' unique' else '' end
        from pg_index x join pg_class i on i.oid = x.indexrelid
        where x.indrelid = 'sample.{0}'::regclass and not exists (select from pg_constraint c where c.conindid = x.indexrelid)
        order by 1
        """;

    [Fact]
    public Task Streams() => Is("mt_streams",
        [
            "id uuid not null", "type character varying", "version bigint", "timestamp timestamp with time zone not null default now()",
            "created timestamp with time zone not null default now()", "tenant_id character varying default '*DEFAULT*'::character varying",
            "is_archived boolean default false",
        ],
        ["pkey_mt_streams_id PRIMARY KEY (id)"]);

    [Fact]
    public Task Events() => Is("mt_events",
        [
            "seq_id bigint not null", "id uuid not null", "stream_id uuid", "version bigint not null", "data jsonb not null", "bdata bytea",
            "type character varying(500) not null", "timestamp timestamp with time zone not null default now()",
            "tenant_id character varying default '*DEFAULT*'::character varying", "mt_dotnet_type character varying",
            "correlation_id character varying", "causation_id character varying", "headers jsonb", "is_archived boolean default false",
        ],
        [
            "fkey_mt_events_stream_id FOREIGN KEY (stream_id) REFERENCES sample.mt_streams(id) ON DELETE CASCADE",
            "pk_mt_events_stream_and_version (stream_id, version) unique", "pkey_mt_events_seq_id PRIMARY KEY (seq_id)",
        ]);

    [Fact]
    public Task Progression() => Is("mt_event_progression",
        ["name character varying not null", "last_seq_id bigint", "last_updated timestamp with time zone default transaction_timestamp()"],
        ["pk_mt_event_progression PRIMARY KEY (name)"]);

    [Fact]
    public Task High_water_skips() => Is("mt_high_water_skips",
        ["ending_sequence bigint not null", "starting_sequence bigint not null", "timestamp timestamp with time zone not null default now()"],
        ["pkey_mt_high_water_skips_ending_sequence PRIMARY KEY (ending_sequence)"]);

    [Fact]
    public async Task The_sequence_belongs_to_the_position() =>
        Assert.Equal("sample.mt_events_sequence", await fixture.Superuser.Ask<string>("select pg_get_serial_sequence('sample.mt_events', 'seq_id')"));

    [Fact]
    public async Task Event_ids_sort_by_time_and_names_are_snake_case()
    {
        var rig = new StoreRig(fixture.DataSource);
        await rig.Raise(await rig.Open(), 1);
        Assert.All(await fixture.Superuser.List<Guid>("select id from sample.mt_events"), id => Assert.Equal(7, id.Version));
        Assert.Equal(["counter_was_opened", "counter_was_raised"], await fixture.Superuser.List<string>("select type from sample.mt_events order by seq_id"));
    }

    private async Task Is(string table, IReadOnlyList<string> columns, IReadOnlyList<string> keys)
    {
        Assert.Equal(columns, await fixture.Superuser.List<string>(Columns.Replace("{0}", table, StringComparison.Ordinal)));
        Assert.Equal(keys, await fixture.Superuser.List<string>(Keys.Replace("{0}", table, StringComparison.Ordinal)));
    }
}
