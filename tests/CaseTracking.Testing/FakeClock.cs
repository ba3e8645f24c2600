namespace CaseTracking.Testing;

/// <summary>A clock that stands still until told otherwise; timers made from it fire, in order, inside <see cref="Advance"/>.</summary>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private DateTimeOffset now = now.ToUniversalTime();

    /// <summary>Starts at noon of an ordinary Monday.</summary>
    public FakeClock()
        : this(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait; lets a test see that its subject has gone to sleep.</summary>
    public int WaitingTimers
    {
        get { lock (gate) return timers.Count(timer => timer.DueAt is not null); }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        lock (gate) timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets the clock, forwards or backwards, and fires what has come due.</summary>
    public void SetUtcNow(DateTimeOffset instant)
    {
        while (NextDue(instant) is { } timer) timer.Fire();
        lock (gate) now = instant.ToUniversalTime();
    }

    /// <summary>Moves the clock and fires what comes due on the way, each at its own instant.</summary>
    public void Advance(TimeSpan by) => SetUtcNow(GetUtcNow() + by);

    internal void Change(Action change)
    {
        lock (gate) change();
    }

    internal void Remove(FakeTimer timer)
    {
        lock (gate) timers.Remove(timer);
    }

    private FakeTimer? NextDue(DateTimeOffset until)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.DueAt <= until).MinBy(timer => timer.DueAt);
            if (next?.DueAt > now) now = next.DueAt.Value;
            next?.Schedule();
            return next;
        }
    }
}
