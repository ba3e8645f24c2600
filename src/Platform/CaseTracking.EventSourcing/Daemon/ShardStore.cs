using CaseTracking.EventSourcing.Projections;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>Progress and stops of the projections of one module, in the database.</summary>
internal class ShardStore(string schema)
{
    public string Schema => schema;

    /// <summary>Position up to which a projection has followed the log; 0 before the first time.</summary>
    public Task<long> Progress(NpgsqlConnection connection, IProjection projection, CancellationToken ct) =>
        Scalar<long>(connection, $"select coalesce((select last_seq_id from {schema}.mt_event_progression where name = $1), 0)", ct, StoreRegistration.ProgressName(projection));

    /// <summary>Moves the checkpoint; false when somebody else has moved it meanwhile, so that the caller must give up its page.</summary>
    public virtual async Task<bool> Advance(NpgsqlTransaction tx, IProjection projection, long from, long to, CancellationToken ct)
    {
        const string Update = "update {0}.mt_event_progression set last_seq_id = $3, last_updated = transaction_timestamp() where name = $1 and last_seq_id = $2";
        const string Insert = "insert into {0}.mt_event_progression (name, last_seq_id) select $1, $3 where $2 = 0 on conflict (name) do nothing";
        var name = StoreRegistration.ProgressName(projection);
        return await Execute(tx, string.Format(null, Update, schema), ct, name, from, to) == 1
            || (from == 0 && await Execute(tx, string.Format(null, Insert, schema), ct, name, from, to) == 1);
    }

    /// <summary>Records that a projection stands still, and where; false when somebody else has moved the checkpoint meanwhile.</summary>
    public async Task<bool> Stop(NpgsqlConnection connection, IProjection projection, long at, long position, string error, CancellationToken ct) =>
        await Execute(
            connection,
            $"""
            insert into {schema}.ct_projection_stops (name, stopped_at, error) select $1, $4, $5
            where coalesce((select last_seq_id from {schema}.mt_event_progression where name = $2), 0) = $3 on conflict (name) do nothing
            """, ct, projection.Name, StoreRegistration.ProgressName(projection), at, position, error) == 1;

    /// <summary>True while a projection stands still.</summary>
    public Task<bool> IsStopped(NpgsqlConnection connection, IProjection projection, CancellationToken ct) =>
        Scalar<bool>(connection, $"select exists (select from {schema}.ct_projection_stops where name = $1)", ct, projection.Name);

    /// <summary>Lets a stopped projection try again; false when it did not stand still.</summary>
    public async Task<bool> Resume(NpgsqlConnection connection, IProjection projection, CancellationToken ct) =>
        await Execute(connection, $"delete from {schema}.ct_projection_stops where name = $1", ct, projection.Name) == 1;

    /// <summary>Moves past the event a projection stands still at, and remembers that; false when it does not stand still there.</summary>
    public async Task<bool> Skip(NpgsqlTransaction tx, IProjection projection, long position, CancellationToken ct)
    {
        var name = StoreRegistration.ProgressName(projection);
        var from = await Progress(tx.Connection!, projection, ct);
        return await Execute(
                tx,
                $"""
                with stop as (delete from {schema}.ct_projection_stops where name = $1 and stopped_at = $2 returning stopped_at, error)
                insert into {schema}.ct_projection_skips (name, position, error) select $1, stopped_at, error from stop
                where not exists (select from {schema}.mt_events where seq_id > $3 and seq_id < $2)
                on conflict (name, position) do update set error = excluded.error, skipped_at = now()
                """, ct, projection.Name, position, from) == 1
            && await Advance(tx, projection, from, position, ct);
    }

    private static async Task<T> Scalar<T>(NpgsqlConnection connection, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(connection, null, sql, values);
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task<int> Execute(NpgsqlTransaction tx, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(tx.Connection!, tx, sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<int> Execute(NpgsqlConnection connection, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(connection, null, sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, NpgsqlTransaction? tx, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection, tx);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
