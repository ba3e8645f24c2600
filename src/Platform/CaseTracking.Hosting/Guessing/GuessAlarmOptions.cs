namespace CaseTracking.Hosting.Guessing;

/// <summary>When guessing is an alarm; section <c>RateLimits:Guessable</c>, beside the limit of each network.</summary>
internal sealed class GuessAlarmOptions
{
    /// <summary>Failed guesses of all networks together within the window above which the alarm rings.</summary>
    public int AlarmAbove { get; set; } = 1_000;

    /// <summary>Length of the window.</summary>
    public int WindowSeconds { get; set; } = 600;

    /// <summary>How often is counted.</summary>
    public TimeSpan Look { get; set; } = TimeSpan.FromSeconds(20);
}
