using CaseTracking.EventSourcing.Projections;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>Progress and stops of the projections of one module, in the database.</summary>
internal sealed class ShardStore(string schema)
{
    public string Schema => schema;

    /// <summary>Position up to which a projection has followed the log; 0 before the first time.</summary>
    public Task<long> Progress(NpgsqlConnection connection, IProjection projection, CancellationToken ct) =>
        Scalar<long>(connection, $"select coalesce((select last_seq_id from {schema}.mt_event_progression where name = $1), 0)", ct, StoreRegistration.ProgressName(projection));

    /// <summary>Moves the checkpoint; false when somebody else has moved it meanwhile, so that the caller must give up its page.</summary>
    public async Task<bool> Advance(NpgsqlTransaction tx, IProjection projection, long from, long to, CancellationToken ct)
    {
        const string Update = "update {0}.mt_event_progression set last_seq_id = $3, last_updated = transaction_timestamp() where name = $1 and last_seq_id = $2";
        const string Insert = "insert into {0}.mt_event_progression (name, last_seq_id) select $1, $3 where $2 = 0 on conflict (name) do nothing";
        var name = StoreRegistration.ProgressName(projection);
        return await Execute(tx, string.Format(null, Update, schema), ct, name, from, to) == 1
            || (from == 0 && await Execute(tx, string.Format(null, Insert, schema), ct, name, from, to) == 1);
    }

    /// <summary>Records that a projection stands still, and where.</summary>
    public Task Stop(NpgsqlConnection connection, IProjection projection, long position, string error, CancellationToken ct) =>
        Execute(connection, $"insert into {schema}.ct_projection_stops (name, stopped_at, error) values ($1, $2, $3) on conflict (name) do nothing", ct, projection.Name, position, error);

    /// <summary>True while a projection stands still.</summary>
    public Task<bool> IsStopped(NpgsqlConnection connection, IProjection projection, CancellationToken ct) =>
        Scalar<bool>(connection, $"select exists (select from {schema}.ct_projection_stops where name = $1)", ct, projection.Name);

    /// <summary>Lets a stopped projection try again; false when it did not stand still.</summary>
    public async Task<bool> Resume(NpgsqlConnection connection, IProjection projection, CancellationToken ct) =>
        await Execute(connection, $"delete from {schema}.ct_projection_stops where name = $1", ct, projection.Name) == 1;

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
