using System.Data;
using CaseTracking.EventSourcing.Daemon;
using Npgsql;

namespace CaseTracking.EventSourcing.Rebuilding;

/// <summary>The live rows as they were at one position, for as long as it takes to read them. Nobody waits for it.</summary>
internal sealed class LiveSnapshot : IAsyncDisposable
{
    private readonly NpgsqlTransaction _tx;

    private LiveSnapshot(NpgsqlTransaction tx, long position) => (_tx, Position) = (tx, position);

    public long Position { get; }

    public static async Task<LiveSnapshot> Take(RebuildRun run, NpgsqlConnection connection, CancellationToken ct)
    {
        var tx = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        if (!run.IsInline)
        {
            // Rows and checkpoint move together, so one snapshot shows both at the same position.
            return new LiveSnapshot(tx, await new ShardStore(run.Projection.Table.Schema).Progress(connection, run.Projection, ct));
        }

        // Writers are held until the snapshot exists, which its first statement makes; then they go on.
        await using var hold = await run.Connection.BeginTransactionAsync(ct);
        var position = await run.Next.HoldLive(isInline: true, "5s", ct);
        await using (var first = new NpgsqlCommand("select 1", connection, tx)) await first.ExecuteNonQueryAsync(ct);
        return new LiveSnapshot(tx, position);
    }

    public ValueTask DisposeAsync() => _tx.DisposeAsync();
}
