using System.Collections.Concurrent;

namespace CaseTracking.EventSourcing.Projections;

/// <summary>
/// Wakes readers in this process after an append. A convenience: the truth is polling, and no database notification is sent because
/// that would make commits wait for each other.
/// </summary>
public sealed class AppendSignal
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>Something was appended to this schema.</summary>
    public void Notify(string schema)
    {
        if (_waiting.TryRemove(schema, out var waiting)) waiting.TrySetResult();
    }

    /// <summary>A task that completes at the next append to this schema; take it before looking, so that nothing is missed.</summary>
    public Task Next(string schema) =>
        _waiting.GetOrAdd(schema, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
