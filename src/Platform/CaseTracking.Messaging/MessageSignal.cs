namespace CaseTracking.Messaging;

/// <summary>
/// Tells waiters inside this process that something changed, so that they need not wait for their next poll.
/// A lost signal costs one poll interval, nothing else; other processes are not reached.
/// </summary>
public sealed class MessageSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Completes at the next <see cref="Notify"/>. Take it before looking at the database, so that no signal falls in between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes everyone who waits. Call it after the commit.</summary>
    public void Notify() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Returns at the next signal or after <paramref name="timeout"/>, whichever comes first.</summary>
    public Task Wait(TimeSpan timeout, CancellationToken ct) => Wait(Next, timeout, ct);

    internal static async Task Wait(Task signal, TimeSpan timeout, CancellationToken ct)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(signal, Task.Delay(timeout, timer.Token));
        await timer.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
