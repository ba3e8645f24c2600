namespace CaseTracking.Hosting.Identity;

/// <summary>Limits of a session: configuration section <c>Identity:Session</c>.</summary>
public sealed class SessionSettings
{
    /// <summary>A session ends when nothing was asked for this long.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends this long after signing in, whatever happens.</summary>
    public TimeSpan Absolute { get; set; } = TimeSpan.FromHours(8);

    /// <summary>How often rows of ended sessions are removed.</summary>
    public TimeSpan Cleanup { get; set; } = TimeSpan.FromMinutes(10);
}
