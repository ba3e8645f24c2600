namespace CaseTracking.Testing;

/// <summary>A timer of a <see cref="FakeClock"/>.</summary>
internal sealed class FakeTimer(FakeClock clock, Action callback) : ITimer
{
    private TimeSpan period = Timeout.InfiniteTimeSpan;

    public DateTimeOffset? DueAt { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        clock.Change(() =>
        {
            this.period = period;
            DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
        });
        return true;
    }

    public void Schedule() => DueAt = period == Timeout.InfiniteTimeSpan || period == TimeSpan.Zero ? null : DueAt + period;

    public void Fire() => callback();

    public void Dispose() => clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
