namespace CaseTracking.EventSourcing.Daemon;

/// <summary>The latest settled position, and a signal when it moves.</summary>
internal sealed class SettledSource
{
    private TaskCompletionSource _moved = New();
    private long _position;

    public long Position => Volatile.Read(ref _position);

    /// <summary>Completes at the next move; take it before reading the position.</summary>
    public Task Moved => Volatile.Read(ref _moved).Task;

    public void Publish(long position)
    {
        if (position == Position) return;
        Volatile.Write(ref _position, position);
        Interlocked.Exchange(ref _moved, New()).TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
