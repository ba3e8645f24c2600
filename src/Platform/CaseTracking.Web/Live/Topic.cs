namespace CaseTracking.Web.Live;

/// <summary>One thing that is looked at: its latest version, and everyone who waits for a later one.</summary>
internal sealed class Topic : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private TaskCompletionSource _changed = New();
    private long _version;

    /// <summary>Cancelled when the thing is not there any more, or may not be seen any more.</summary>
    public CancellationToken Gone => _gone.Token;

    /// <summary>How many look at it; guarded by the feed.</summary>
    public int Readers { get; set; }

    public void Publish(long version)
    {
        if (version <= Volatile.Read(ref _version)) return;

        Volatile.Write(ref _version, version);
        Interlocked.Exchange(ref _changed, New()).TrySetResult();
    }

    // Who waits is woken elsewhere: the feed holds its lock here.
    public void End() => _ = _gone.CancelAsync();

    /// <returns>The latest version once it is later than <paramref name="after"/>; nothing when it did not come in time.</returns>
    public async Task<long?> Next(long after, TimeSpan patience, TimeProvider clock, CancellationToken ct)
    {
        while (true)
        {
            // Taken before the look, so that nothing falls in between.
            var changed = Volatile.Read(ref _changed).Task;
            if (Volatile.Read(ref _version) is var version && version > after) return version;
            try
            {
                await changed.WaitAsync(patience, clock, ct);
            }
            catch (TimeoutException)
            {
                return null;
            }
        }
    }

    public void Dispose() => _gone.Dispose();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
