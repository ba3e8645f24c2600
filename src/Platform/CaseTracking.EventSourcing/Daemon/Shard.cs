using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>Follows the log for one projection: rows and checkpoint move together, or not at all.</summary>
internal sealed class Shard(
    IProjection projection, EventLog log, ShardStore store, NpgsqlDataSource database, ProjectionProgress progress, ILogger logger) : IShard
{
    private const int PageSize = 500;

    public IProjection Projection => projection;

    /// <inheritdoc />
    public async Task<long> CatchUp(long settled, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var walk = new LogWalk(log, PageSize, (events, from, to, token) => Apply(connection, events, from, to, token));
        var at = await store.Progress(connection, projection, ct);
        while (at < settled && !await store.IsStopped(connection, projection, ct))
        {
            var step = await walk.Next(connection, at, settled, ct);
            at = step.Reached;
            if (step.Obstacle is { } obstacle) await Stop(connection, at, obstacle, ct);
        }

        return at;
    }

    /// <summary>Applies one page, fenced: a page that starts elsewhere than at the checkpoint changes nothing.</summary>
    internal async Task<long> Apply(NpgsqlConnection connection, IReadOnlyList<Recorded> events, long from, long to, CancellationToken ct)
    {
        await using var tx = await connection.BeginTransactionAsync(ct);
        if (!await store.Advance(tx, projection, from, to, ct))
        {
            await tx.RollbackAsync(ct);
            logger.CheckpointMoved(store.Schema, projection.Name, from);
            return await store.Progress(connection, projection, ct);
        }

        await RowPage.Apply(projection, projection.Table, events, tx, ct);
        await tx.CommitAsync(ct);
        progress.Moved(store.Schema, projection, to);
        return to;
    }

    private async Task Stop(NpgsqlConnection connection, long at, Obstacle obstacle, CancellationToken ct)
    {
        if (await store.Stop(connection, projection, at, obstacle.Position, Poison.KindOf(obstacle.Error), ct))
            logger.ProjectionStopped(store.Schema, projection.Name, obstacle.Position, obstacle.Error);
    }
}
