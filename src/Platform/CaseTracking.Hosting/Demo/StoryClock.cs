namespace CaseTracking.Hosting.Demo;

/// <summary>The clock of a story: every flow of work has its own instant, so that several files live through the same day at once.</summary>
public sealed class StoryClock : TimeProvider
{
    private readonly AsyncLocal<DateTimeOffset?> _now = new();

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now.Value ?? base.GetUtcNow();

    /// <summary>From here on it is that instant, for what this flow awaits; not for its caller.</summary>
    public void Set(DateTimeOffset instant) => _now.Value = instant.ToUniversalTime();
}
