using System.Security.Cryptography;
using System.Text;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using Npgsql;

namespace CaseTracking.EventSourcing.Rebuilding;

/// <summary>The table a rebuild fills beside the one that is read, with its own checkpoint.</summary>
internal sealed class RebuildTable(IProjection projection, NpgsqlConnection connection)
{
    private readonly string _schema = projection.Table.Schema;
    private readonly string _prefix = $"{projection.Name}:Rebuild:";
    private readonly string _progress = $"{projection.Name}:Rebuild:{Fingerprint(projection)}";
    private readonly string _live = StoreRegistration.ProgressName(projection);

    public ProjectionTable Table { get; } = projection.Table.Beside(projection.Table.Name + "__next");

    /// <summary>Position an earlier rebuild by the same code reached; <see langword="null"/> when there is none.</summary>
    public async Task<long?> Reached(CancellationToken ct) => (long?)await Scalar(
        $"select last_seq_id from {_schema}.mt_event_progression where name = $1 and to_regclass('{Table.FullName}') is not null", ct, _progress);

    public async Task<long> LastSequence(CancellationToken ct) => (long)(await Scalar(new StoreSql(_schema).LastSequence, ct))!;

    /// <summary>Positions that an operator has let this projection pass over.</summary>
    public async Task<HashSet<long>> Skipped(CancellationToken ct) => (
        await Scalar($"select coalesce(array_agg(position), '{{}}') from {_schema}.ct_projection_skips where name = $1", ct, projection.Name)
            as long[] ?? []).ToHashSet();

    /// <summary>Makes the table anew, empty.</summary>
    public async Task Begin(CancellationToken ct)
    {
        await using var tx = await connection.BeginTransactionAsync(ct);
        await Execute($"select {_schema}.ct_rebuild_begin($1::name)", ct, projection.Table.Name);
        await Execute($"delete from {_schema}.mt_event_progression where starts_with(name, $1)", ct, _prefix);
        await Execute($"insert into {_schema}.mt_event_progression (name, last_seq_id) values ($1, 0)", ct, _progress);
        await tx.CommitAsync(ct);
    }

    /// <summary>This transaction does not wait for the disk: a crash may lose the newest pages, but rows and checkpoint together.</summary>
    public Task Hurry(CancellationToken ct) => Execute("set local synchronous_commit = off", ct);

    /// <summary>Moves the checkpoint, inside the caller's transaction.</summary>
    public async Task Advance(long from, long to, CancellationToken ct)
    {
        var moved = await Execute(
            $"update {_schema}.mt_event_progression set last_seq_id = $3, last_updated = transaction_timestamp() where name = $1 and last_seq_id = $2",
            ct, _progress, from, to);
        if (moved != 1) throw new RebuildUnderWayException($"{_schema}.{projection.Name}");
    }

    /// <summary>Tells the planner about the new rows, before they are read.</summary>
    public Task Analyze(CancellationToken ct) => Execute($"select {_schema}.ct_rebuild_analyze($1::name)", ct, projection.Table.Name);

    /// <summary>Holds the running projection where it is until the transaction ends, and says where.</summary>
    /// <exception cref="PostgresException">55P03: it could not be held within <paramref name="wait"/>.</exception>
    public async Task<long> HoldLive(bool isInline, string wait, CancellationToken ct)
    {
        await Execute($"set local lock_timeout = '{wait}'", ct);
        if (isInline)
        {
            // Exclusive against the shared lock of appends: those under way end first, new ones wait until this transaction ends.
            await Execute($"select pg_advisory_xact_lock({EventStoreLock.Family}, {EventStoreLock.KeyOf(_schema)})", ct);
            return await LastSequence(ct);
        }

        // A projection that never ran has no checkpoint yet, and what is not there cannot be held.
        await Execute($"insert into {_schema}.mt_event_progression (name, last_seq_id) values ($1, 0) on conflict (name) do nothing", ct, _live);
        return (long)(await Scalar($"select last_seq_id from {_schema}.mt_event_progression where name = $1 for update", ct, _live))!;
    }

    /// <summary>The new table takes the place of the old one, and the projection goes on behind it.</summary>
    public async Task Switch(bool isInline, long position, CancellationToken ct)
    {
        await Execute($"select {_schema}.ct_rebuild_switch($1::name)", ct, projection.Table.Name);
        await Execute($"delete from {_schema}.mt_event_progression where name = $1", ct, _progress);
        if (isInline) return;
        await Execute($"update {_schema}.mt_event_progression set last_seq_id = $2, last_updated = now() where name = $1", ct, _live, position);
        await Execute($"delete from {_schema}.ct_projection_stops where name = $1 and stopped_at <= $2", ct, projection.Name, position);
    }

    public async Task Drop(CancellationToken ct)
    {
        await using var tx = await connection.BeginTransactionAsync(ct);
        await Execute($"select {_schema}.ct_rebuild_drop($1::name)", ct, projection.Table.Name);
        await Execute($"delete from {_schema}.mt_event_progression where name = $1", ct, _progress);
        await tx.CommitAsync(ct);
    }

    // Half a table by old code and half by new would equal nothing: the build of the projection's code is part of the name.
    private static string Fingerprint(IProjection projection)
    {
        var type = projection.GetType();
        var code = $"{type.FullName} {type.Module.ModuleVersionId} {typeof(RebuildTable).Module.ModuleVersionId}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)))[..16];
    }

    private async Task<object?> Scalar(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync(ct);
    }

    private async Task<int> Execute(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
