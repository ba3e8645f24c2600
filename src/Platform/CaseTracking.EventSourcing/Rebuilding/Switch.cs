using CaseTracking.EventSourcing.Daemon;
using Npgsql;

namespace CaseTracking.EventSourcing.Rebuilding;

/// <summary>
/// Puts the new table in the place of the old one. The live projection is held only while the last few events are applied; whoever is
/// in the way is not waited for long, because everybody else would wait behind us.
/// </summary>
internal sealed class Switch(RebuildRun run)
{
    private const string Wait = "500ms";
    private const int PageSize = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <returns>The position switched at; <see langword="null"/> when it must be tried again after catching up.</returns>
    public async Task<long?> Try(CancellationToken ct)
    {
        try
        {
            return await Attempt(ct);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            await Task.Delay(Pause, ct);
            return null;
        }
    }

    private async Task<long?> Attempt(CancellationToken ct)
    {
        await using var tx = await run.Connection.BeginTransactionAsync(ct);
        var live = await run.Next.HoldLive(run.IsInline, Wait, ct);
        if (await Finish(tx, live, ct) is not { } reached) return null;
        await run.Next.Switch(run.IsInline, reached, ct);
        await tx.CommitAsync(ct);
        return reached;
    }

    // Nothing on an event in the way: catching up comes to the same one outside this transaction, and knows what to do with it.
    private async Task<long?> Finish(NpgsqlTransaction tx, long live, CancellationToken ct)
    {
        var at = await run.Next.Reached(ct) ?? 0;
        while (at < live)
        {
            var page = await run.Log.Read(run.Connection, at, live, PageSize, ct);
            if (page.Failure is not null) return null;
            var end = page.End(at, live, PageSize);
            await run.Next.Advance(at, end, ct);
            try
            {
                await RowPage.Apply(run.Projection, run.Next.Table, page.Events, tx, ct);
            }
            catch (Exception e) when (Poison.Is(e))
            {
                return null;
            }

            at = end;
        }

        return at;
    }
}
