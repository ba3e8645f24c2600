using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>Follows the log for one projection: rows and checkpoint move together, or not at all.</summary>
internal sealed class Shard(
    IProjection projection, EventLog log, ShardStore store, NpgsqlDataSource database, ProjectionProgress progress, ILogger logger)
{
    private const int PageSize = 500;

    public IProjection Projection => projection;

    /// <summary>Applies what is settled and not yet seen.</summary>
    /// <returns>The position reached; it is below <paramref name="settled"/> when the projection stands still.</returns>
    public async Task<long> CatchUp(long settled, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var at = await store.Progress(connection, projection, ct);
        while (at < settled && !await store.IsStopped(connection, projection, ct))
        {
            var page = await log.Read(connection, at, settled, PageSize, ct);
            var end = page.Failure is not null || page.Events.Count == PageSize ? (page.Events.Count == 0 ? at : page.Events[^1].Position) : settled;
            try
            {
                at = await Apply(connection, page.Events, at, end, ct);
            }
            catch (ProjectionFailedException e)
            {
                var before = page.Events.TakeWhile(x => x.Position < e.Position).ToList();
                at = await Apply(connection, before, at, before.LastOrDefault()?.Position ?? at, ct);
                await Stop(connection, e.Position, e.InnerException!, ct);
                return at;
            }

            if (page.Failure is { } unreadable)
            {
                await Stop(connection, unreadable.Position, unreadable, ct);
                return at;
            }
        }

        return at;
    }

    private async Task<long> Apply(NpgsqlConnection connection, IReadOnlyList<Events.Recorded> events, long from, long to, CancellationToken ct)
    {
        if (to <= from) return from;

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

    private async Task Stop(NpgsqlConnection connection, long position, Exception error, CancellationToken ct)
    {
        await store.Stop(connection, projection, position, error.GetType().Name, ct);
        logger.ProjectionStopped(store.Schema, projection.Name, position, error);
    }
}
