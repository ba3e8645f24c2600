using System.Collections.Concurrent;
using CaseTracking.EventSourcing.Projections;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>Lets a reader wait until a projection has seen a position: read your own writes.</summary>
public sealed class ProjectionProgress(IEnumerable<StoreRegistration> stores, NpgsqlDataSource database)
{
    /// <summary>How long a page waits before it says that news is on its way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private readonly HashSet<(string, string)> _inline = [.. stores.SelectMany(s => s.Inline.Select(p => (s.Schema, p.Name)))];
    private readonly ConcurrentDictionary<(string, string), long> _seen = new();
    private TaskCompletionSource _moved = New();

    /// <summary>Waits until the projection's rows show everything up to the position. An inline projection always does.</summary>
    /// <returns>False when that took longer than the patience given: show what is there, and say so.</returns>
    public async Task<bool> WaitFor(IProjection projection, long position, TimeSpan patience, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(projection);
        var key = (projection.Table.Schema, projection.Name);
        if (_inline.Contains(key)) return true;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            while (_seen.GetValueOrDefault(key) < position)
            {
                if (await Stored(projection, limit.Token) >= position) return true;
                await HeardOf(key, position, limit.Token);
            }

            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    internal void Moved(string schema, IProjection projection, long position)
    {
        _seen[(schema, projection.Name)] = position;
        Interlocked.Exchange(ref _moved, New()).TrySetResult();
    }

    // The daemon of this process tells; that of another host only shows in the database, which is asked at each poll and no oftener.
    private async Task HeardOf((string, string) key, long position, CancellationToken ct)
    {
        var poll = Task.Delay(Poll, ct);
        while (!poll.IsCompleted)
        {
            var moved = Volatile.Read(ref _moved).Task;
            if (_seen.GetValueOrDefault(key) >= position) return;
            await Task.WhenAny(moved, poll);
        }

        await poll;
    }

    private async Task<long> Stored(IProjection projection, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await new ShardStore(projection.Table.Schema).Progress(connection, projection, ct);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
