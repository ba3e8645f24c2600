using CaseTracking.EventSourcing.Projections;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>What an operator may do with a projection that stands still. Each act is logged, and a skip is remembered for ever.</summary>
public sealed class ProjectionControl(NpgsqlDataSource database, ILogger<ProjectionControl> logger)
{
    /// <summary>Lets it try again, from the same event; false when it did not stand still.</summary>
    public async Task<bool> Resume(StoreRegistration store, IProjection projection, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        if (!await new ShardStore(store.Schema).Resume(connection, projection, ct)) return false;
        logger.ProjectionResumed(store.Schema, projection.Name);
        return true;
    }

    /// <summary>
    /// Lets it pass over the one event it stands still at. Rebuilds pass over it as well for as long as they cannot apply it.
    /// </summary>
    /// <param name="store">The module.</param>
    /// <param name="projection">One of its async projections.</param>
    /// <param name="position">Where it stands still: said by the caller, so that nobody skips what they have not seen.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>False when it does not stand still at that position; nothing is changed then.</returns>
    public async Task<bool> Skip(StoreRegistration store, IProjection projection, long position, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var tx = await connection.BeginTransactionAsync(ct);
        if (!await new ShardStore(store.Schema).Skip(tx, projection, position, ct)) return false;
        await tx.CommitAsync(ct);
        logger.EventSkipped(store.Schema, projection.Name, position);
        return true;
    }
}
