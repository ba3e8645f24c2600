using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using Npgsql;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace CaseTracking.EventSourcing.Rebuilding;

/// <summary>One run of a rebuild: fills the table beside the live one, page by page, each in a transaction with its checkpoint.</summary>
internal sealed class RebuildRun(
    StoreRegistration store, IProjection projection, NpgsqlConnection connection, int pageSize, Action<RebuildProgress>? report)
{
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly StoreSql _sql = new(store.Schema);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _read;

    public RebuildTable Next { get; } = new(projection, connection);

    public EventLog Log { get; } = new(new StoreSql(store.Schema), store.Catalogue);

    public NpgsqlConnection Connection => connection;

    public IProjection Projection => projection;

    public bool IsInline { get; } = store.Inline.Contains(projection);

    public async Task Resume(CancellationToken ct)
    {
        if (await Next.Reached(ct) is null) await Next.Begin(ct);
    }

    public Task Begin(CancellationToken ct) => Next.Begin(ct);

    /// <summary>Up to everything that was appended when this began; again, until less than a page came in meanwhile.</summary>
    public async Task CatchUp(CancellationToken ct)
    {
        long before;
        do
        {
            before = _read;
            await CatchUpWithLog(ct);
        }
        while (_read - before >= pageSize);
    }

    /// <summary>As far as the live rows are, and not beyond.</summary>
    public async Task CatchUpWithLive(CancellationToken ct)
    {
        if (IsInline) await CatchUp(ct);
        else await CatchUp(await new ShardStore(store.Schema).Progress(connection, projection, ct), ct);
    }

    /// <summary>Up to a position that is settled.</summary>
    public async Task CatchUp(long to, CancellationToken ct)
    {
        var at = await Next.Reached(ct) ?? 0;
        if (at >= to) return;

        var skipped = await Next.Skipped(ct);
        var walk = new LogWalk(Log, pageSize, Apply);
        while (at < to)
        {
            var step = await walk.Next(connection, at, to, ct);
            at = step.Reached;
            if (step.Obstacle is { } obstacle) at = await Pass(obstacle, at, skipped, ct);
            Report(at, to);
        }
    }

    public RebuildProgress Report(long position, long target)
    {
        var progress = new RebuildProgress(projection.Name, position, target, _read, _watch.Elapsed);
        report?.Invoke(progress);
        return progress;
    }

    // Writers never pause, so "nobody is writing" may never come: what counts is that those of the start are done. One that hangs
    // holds up no async projection, whose live rows wait for it as well.
    private async Task CatchUpWithLog(CancellationToken ct)
    {
        var position = new SettledPosition(_sql);
        var last = await Next.LastSequence(ct);
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var settled = await position.Look(connection, ct);
            await CatchUp(settled, ct);
            if (settled >= last || (!IsInline && Stopwatch.GetElapsedTime(since) > Patience)) return;
            await Task.Delay(Busy, ct);
        }
    }

    private async Task<long> Apply(IReadOnlyList<Recorded> events, long from, long to, CancellationToken ct)
    {
        await using var tx = await connection.BeginTransactionAsync(ct);
        await Next.Hurry(ct);
        await Next.Advance(from, to, ct);
        await RowPage.Apply(projection, Next.Table, events, tx, ct);
        await tx.CommitAsync(ct);
        _read += events.Count;
        return to;
    }

    // Tried first and passed only then: once the code is mended, a rebuild has the event after all.
    private async Task<long> Pass(Obstacle obstacle, long at, HashSet<long> skipped, CancellationToken ct)
    {
        if (skipped.Contains(obstacle.Position)) return await Apply([], at, obstacle.Position, ct);
        throw obstacle.Error switch
        {
            UnreadableEventException e => e,
            ProjectionFailedException e when e.Position == obstacle.Position => e,
            var e => new ProjectionFailedException(projection.Name, obstacle.Position, (e as ProjectionFailedException)?.InnerException ?? e),
        };
    }
}
