using CaseTracking.EventSourcing.Projections;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.EventSourcing.Rebuilding;

/// <summary>
/// Builds a projection anew from the events while everybody goes on reading the old rows and writing new events, then switches.
/// Runs under the rebuild role, which cannot send anything. An interrupted rebuild goes on where it was, unless the code changed.
/// </summary>
/// <param name="database">Connections under the rebuild role.</param>
public sealed class Rebuilder([FromKeyedServices("rebuild")] NpgsqlDataSource database)
{
    internal int PageSize { get; init; } = 2000;

    /// <summary>Rebuilds and switches. A projection that stood still runs again afterwards.</summary>
    /// <param name="store">The module.</param>
    /// <param name="projection">One of its projections.</param>
    /// <param name="report">Told after each page.</param>
    /// <param name="ct">Interrupts; run again to go on.</param>
    /// <exception cref="ProjectionFailedException">The projection threw on an event that nobody skipped; the old rows stay.</exception>
    /// <exception cref="Events.UnreadableEventException">An event that nobody skipped cannot be read; the old rows stay.</exception>
    /// <exception cref="RebuildUnderWayException">Somebody else is rebuilding or verifying this projection.</exception>
    public async Task<RebuildProgress> Rebuild(StoreRegistration store, IProjection projection, Action<RebuildProgress>? report, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var claim = await RebuildClaim.Take(connection, projection, ct);
        var run = new RebuildRun(store, projection, connection, PageSize, report);
        await run.Resume(ct);
        await run.CatchUp(ct);
        await run.Next.Analyze(ct);
        var change = new Switch(run);
        while (true)
        {
            await run.CatchUp(ct);
            if (await change.Try(ct) is { } reached) return run.Report(reached, reached);
        }
    }

    /// <summary>
    /// Rebuilds beside the live rows and compares both at the same position; the live rows stay as they are and nobody waits for it. An
    /// interrupted rebuild starts anew after it.
    /// </summary>
    /// <inheritdoc cref="Rebuild" path="/exception"/>
    public async Task<Verification> Verify(StoreRegistration store, IProjection projection, Action<RebuildProgress>? report, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var claim = await RebuildClaim.Take(connection, projection, ct);
        var run = new RebuildRun(store, projection, connection, PageSize, report);
        await run.Begin(ct);
        await run.CatchUpWithLive(ct);

        await using var still = await database.OpenConnectionAsync(ct);
        await using var snapshot = await LiveSnapshot.Take(run, still, ct);
        await run.CatchUp(snapshot.Position, ct);
        var result = new Verification(
            projection.Name, snapshot.Position, await RowHash.Of(still, projection.Table, ct), await RowHash.Of(connection, run.Next.Table, ct));
        await run.Next.Drop(ct);
        return result;
    }
}
