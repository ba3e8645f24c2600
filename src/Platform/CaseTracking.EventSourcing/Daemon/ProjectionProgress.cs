using System.Collections.Concurrent;
using CaseTracking.EventSourcing.Projections;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>Lets a reader wait until a projection has seen a position: read your own writes.</summary>
public sealed class ProjectionProgress(NpgsqlDataSource database)
{
    /// <summary>How long a page waits before it says that news is on its way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<(string, string), long> _seen = new();
    private TaskCompletionSource _moved = New();

    /// <summary>Waits until the projection's rows show everything up to the position.</summary>
    /// <returns>False when that took longer than the patience given: show what is there, and say so.</returns>
    public async Task<bool> WaitFor(IProjection projection, long position, TimeSpan patience, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(projection);
        var store = new ShardStore(projection.Table.Schema);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            while (true)
            {
                var moved = Volatile.Read(ref _moved).Task;
                if (_seen.GetValueOrDefault((store.Schema, projection.Name)) >= position) return true;
                await using (var connection = await database.OpenConnectionAsync(limit.Token))
                {
                    if (await store.Progress(connection, projection, limit.Token) >= position) return true;
                }

                await Task.WhenAny(moved, Task.Delay(Poll, limit.Token));
                limit.Token.ThrowIfCancellationRequested();
            }
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

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
