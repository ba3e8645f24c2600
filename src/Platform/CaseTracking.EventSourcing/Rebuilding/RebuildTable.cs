using System.Security.Cryptography;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using Npgsql;

namespace CaseTracking.EventSourcing.Rebuilding;

/// <summary>The table a rebuild fills beside the one that is read, with its own checkpoint.</summary>
internal sealed class RebuildTable(IProjection projection)
{
    private readonly string _schema = projection.Table.Schema;
    private readonly string _progress = $"{projection.Name}:Rebuild";

    public ProjectionTable Table { get; } = projection.Table.Beside(projection.Table.Name + "__next");

    /// <summary>Position an earlier, interrupted rebuild reached; <see langword="null"/> when there is none.</summary>
    public async Task<long?> Reached(NpgsqlConnection connection, CancellationToken ct) =>
        (long?)await Scalar(connection, null, $"select last_seq_id from {_schema}.mt_event_progression where name = $1", ct, _progress);

    /// <summary>Makes the table anew, empty.</summary>
    public async Task Begin(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var tx = await connection.BeginTransactionAsync(ct);
        await Execute(tx, $"select {_schema}.ct_rebuild_begin($1::name)", ct, projection.Table.Name);
        await Execute(
            tx, $"insert into {_schema}.mt_event_progression (name, last_seq_id) values ($1, 0) on conflict (name) do update set last_seq_id = 0", ct, _progress);
        await tx.CommitAsync(ct);
    }

    public Task Advance(NpgsqlTransaction tx, long to, CancellationToken ct) =>
        Execute(tx, $"update {_schema}.mt_event_progression set last_seq_id = $2, last_updated = transaction_timestamp() where name = $1", ct, _progress, to);

    /// <summary>Holds the running projection where it is until the transaction ends, and says where.</summary>
    public async Task<long> HoldLive(NpgsqlTransaction tx, bool isInline, CancellationToken ct)
    {
        if (!isInline)
        {
            return (long?)await Scalar(
                tx.Connection!, tx, $"select last_seq_id from {_schema}.mt_event_progression where name = $1 for update", ct, StoreRegistration.ProgressName(projection)) ?? 0;
        }

        // Exclusive against the shared lock of appends: those under way end first, new ones wait until this transaction ends.
        await Execute(tx, $"select pg_advisory_xact_lock({EventStoreLock.Family}, {EventStoreLock.KeyOf(_schema)})", ct);
        return (long)(await Scalar(tx.Connection!, tx, new StoreSql(_schema).LastSequence, ct))!;
    }

    /// <summary>The new table takes the place of the old one.</summary>
    public async Task Switch(NpgsqlTransaction tx, bool isInline, long position, CancellationToken ct)
    {
        await Execute(tx, $"select {_schema}.ct_rebuild_switch($1::name)", ct, projection.Table.Name);
        await Execute(tx, $"delete from {_schema}.mt_event_progression where name = $1", ct, _progress);
        if (isInline) return;
        await Execute(
            tx, $"insert into {_schema}.mt_event_progression (name, last_seq_id) values ($1, $2) on conflict (name) do update set last_seq_id = $2", ct,
            StoreRegistration.ProgressName(projection), position);
    }

    public async Task Drop(NpgsqlTransaction tx, CancellationToken ct)
    {
        await Execute(tx, $"select {_schema}.ct_rebuild_drop($1::name)", ct, projection.Table.Name);
        await Execute(tx, $"delete from {_schema}.mt_event_progression where name = $1", ct, _progress);
    }

    /// <summary>SHA-256 over the rows as the server copies them out, sorted by id.</summary>
    public static async Task<string> Hash(NpgsqlConnection connection, ProjectionTable table, CancellationToken ct)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var copy = await connection.BeginRawBinaryCopyAsync(
            $"copy (select {string.Join(", ", table.Columns)} from {table.FullName} order by id) to stdout (format binary)", ct);
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await copy.ReadAsync(buffer, ct)) > 0) sha.AppendData(buffer, 0, read);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, NpgsqlTransaction? tx, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(connection, tx, sql, values);
        return await command.ExecuteScalarAsync(ct);
    }

    private static async Task Execute(NpgsqlTransaction tx, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(tx.Connection!, tx, sql, values);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, NpgsqlTransaction? tx, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection, tx);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
