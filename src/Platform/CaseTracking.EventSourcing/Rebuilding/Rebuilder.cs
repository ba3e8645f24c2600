using Stopwatch = System.Diagnostics.Stopwatch;
using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.EventSourcing.Rebuilding;

/// <summary>
/// Builds a projection anew from the events while everybody goes on reading the old rows and writing new events, then switches.
/// Runs under the rebuild role, which cannot send anything. An interrupted rebuild goes on where it was.
/// </summary>
/// <param name="database">Connections under the rebuild role.</param>
public sealed class Rebuilder([FromKeyedServices("rebuild")] NpgsqlDataSource database)
{
    private const int PageSize = 1000;

    /// <summary>Rebuilds and switches.</summary>
    /// <param name="store">The module.</param>
    /// <param name="projection">One of its projections.</param>
    /// <param name="report">Told after each page.</param>
    /// <param name="ct">Interrupts; run again to go on.</param>
    /// <exception cref="ProjectionFailedException">The projection threw on an event; the old rows stay.</exception>
    /// <exception cref="Events.UnreadableEventException">An event cannot be read; the old rows stay.</exception>
    public async Task<RebuildProgress> Rebuild(StoreRegistration store, IProjection projection, Action<RebuildProgress>? report, CancellationToken ct)
    {
        var run = new Run(store, projection, report);
        await using var connection = await database.OpenConnectionAsync(ct);
        if (await run.Next.Reached(connection, ct) is null) await run.Next.Begin(connection, ct);
        await run.CatchUp(connection, new SettledPosition(run.Sql).Look, ct);

        await using var tx = await connection.BeginTransactionAsync(ct);
        var live = await run.Next.HoldLive(tx, run.IsInline, ct);
        var reached = await run.Finish(tx, live, ct);
        await run.Next.Switch(tx, run.IsInline, reached, ct);
        await tx.CommitAsync(ct);
        return run.Report(reached, reached);
    }

    /// <summary>Rebuilds beside the live rows and compares both at the same position; changes nothing.</summary>
    public async Task<Verification> Verify(StoreRegistration store, IProjection projection, CancellationToken ct)
    {
        var run = new Run(store, projection, null);
        await using var connection = await database.OpenConnectionAsync(ct);
        await run.Next.Begin(connection, ct);
        await run.CatchUp(connection, run.IsInline ? new SettledPosition(run.Sql).Look : (c, t) => new ShardStore(store.Schema).Progress(c, projection, t), ct);

        await using var tx = await connection.BeginTransactionAsync(ct);
        var live = await run.Next.HoldLive(tx, run.IsInline, ct);
        await run.Finish(tx, live, ct);
        var result = new Verification(
            projection.Name, live, await RebuildTable.Hash(connection, projection.Table, ct), await RebuildTable.Hash(connection, run.Next.Table, ct));
        await run.Next.Drop(tx, ct);
        await tx.CommitAsync(ct);
        return result;
    }

    private sealed class Run(StoreRegistration store, IProjection projection, Action<RebuildProgress>? report)
    {
        private readonly EventLog _log = new(new StoreSql(store.Schema), store.Catalogue);
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private long _read;

        public StoreSql Sql { get; } = new(store.Schema);

        public RebuildTable Next { get; } = new(projection);

        public bool IsInline { get; } = store.Inline.Contains(projection);

        // Until one page is left: the rest is done while the live projection is held, so that the pause stays short.
        public async Task CatchUp(NpgsqlConnection connection, Func<NpgsqlConnection, CancellationToken, Task<long>> target, CancellationToken ct)
        {
            var at = await Next.Reached(connection, ct) ?? 0;
            while (await target(connection, ct) is var to && at < to)
            {
                await using var tx = await connection.BeginTransactionAsync(ct);
                var before = _read;
                at = await Page(tx, at, to, ct);
                await tx.CommitAsync(ct);
                Report(at, to);
                if (_read - before < PageSize) return;
            }
        }

        public async Task<long> Finish(NpgsqlTransaction tx, long live, CancellationToken ct)
        {
            var at = await Next.Reached(tx.Connection!, ct) ?? 0;
            while (at < live) at = await Page(tx, at, live, ct);
            return at;
        }

        public RebuildProgress Report(long position, long target)
        {
            var progress = new RebuildProgress(projection.Name, position, target, _read, _watch.Elapsed);
            report?.Invoke(progress);
            return progress;
        }

        private async Task<long> Page(NpgsqlTransaction tx, long at, long to, CancellationToken ct)
        {
            var page = await _log.Read(tx.Connection!, at, to, PageSize, ct);
            if (page.Failure is { } unreadable) throw unreadable;

            await RowPage.Apply(projection, Next.Table, page.Events, tx, ct);
            var end = page.Events.Count == PageSize ? page.Events[^1].Position : to;
            await Next.Advance(tx, end, ct);
            _read += page.Events.Count;
            return end;
        }
    }
}
