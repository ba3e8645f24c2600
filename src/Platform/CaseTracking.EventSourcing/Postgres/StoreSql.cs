namespace CaseTracking.EventSourcing.Postgres;

/// <summary>The statements of one store. Arrays instead of lists of values: the text never changes, so the server prepares it once.</summary>
internal sealed class StoreSql(string schema)
{
    public string Lock { get; } =
        $"select pg_advisory_xact_lock_shared({EventStoreLock.Family}, {EventStoreLock.KeyOf(schema)})";

    public string Advance { get; } = $"select {schema}.ct_advance($1, $2, $3, $4, $5)";

    public string AppendEvents { get; } =
        $"""
        insert into {schema}.mt_events
            (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers)
        select nextval('{schema}.mt_events_sequence'), e.*
        from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::jsonb[], $5::varchar[], $6::timestamptz[], $7::varchar[], $8::varchar[],
            $9::varchar[], $10::jsonb[]) as e
        returning seq_id
        """;

    /// <summary>What an engine that writes streams itself leaves out: $1 stream, $2 its kind, $3 when, $4 whether it is new.</summary>
    public string DescribeStream { get; } =
        $"update {schema}.mt_streams set type = coalesce(type, $2), timestamp = $3, created = case when $4 then $3 else created end where id = $1";

    public string KeepSnapshot { get; } =
        $"""
        insert into {schema}.ct_snapshots (stream_id, version, shape, state) values ($1, $2, $3, $4::jsonb)
        on conflict (stream_id) do update set version = excluded.version, shape = excluded.shape, state = excluded.state
        """;

    /// <summary>An expression for the last number this transaction took; only within a batch that appended.</summary>
    public string LastOwnPosition { get; } = $"currval('{schema}.mt_events_sequence')";

    public string Archive { get; } = $"select {schema}.ct_archive($1, $2)";

    private const string EventColumns =
        "e.version, e.seq_id, e.id, e.stream_id, e.type, e.timestamp, e.correlation_id, e.causation_id, e.headers, e.data";

    public string ReadStream { get; } = $"select {EventColumns} from {schema}.mt_events e where e.stream_id = $1";

    public string ReadWholeStream => field ??= $"{ReadStream} order by e.version";

    // One statement, so that the snapshot and the events after it are seen at the same moment.
    public string ReadStreamAfterSnapshot { get; } =
        $"""
        with s as materialized (select stream_id, version, state from {schema}.ct_snapshots where stream_id = $1 and shape = $2)
        select s.version, 0::bigint, null::uuid, s.stream_id, null::varchar, null::timestamptz, null::varchar, null::varchar, null::jsonb, s.state
        from s
        union all
        select {EventColumns} from {schema}.mt_events e
        where e.stream_id = $1 and e.version > coalesce((select version from s), 0)
        order by 1
        """;

    // Marten puts a tombstone where a position was reserved by an append that failed: a gap with a marker, and no event.
    public string ReadLog { get; } =
        $"select {EventColumns} from {schema}.mt_events e where e.seq_id > $1 and e.seq_id <= $2 and e.type <> 'tombstone' order by e.seq_id limit $3";

    public string LastSequence { get; } = $"select case when is_called then last_value else 0 end from {schema}.mt_events_sequence";

    public string LockHolders { get; } =
        $"""
        select virtualtransaction from pg_locks
        where locktype = 'advisory' and classid = {EventStoreLock.Family} and objid = {EventStoreLock.KeyOf(schema)} and objsubid = 2
          and granted and database = (select oid from pg_database where datname = current_database())
        """;
}
