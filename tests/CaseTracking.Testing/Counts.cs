namespace CaseTracking.Testing;

/// <summary>Reduced counts by default, the full ones with <c>CASETRACKING_FULL=1</c>.</summary>
public static class Counts
{
    /// <summary>True when the full counts were asked for.</summary>
    public static bool AreFull { get; } = Environment.GetEnvironmentVariable("CASETRACKING_FULL") == "1";

    /// <summary>Chooses by what was asked for.</summary>
    public static int Of(int reduced, int full) => AreFull ? full : reduced;

    /// <summary>How many of so many runs may come upon a moment in which the machine stood still: none with the full counts, one in ten otherwise.</summary>
    public static int Late(int runs) => AreFull ? 0 : runs / 10;

    /// <summary>
    /// How long something may take: as said with the full counts, which want a quiet machine; twice as long otherwise, which still tells
    /// slow from stuck.
    /// </summary>
    public static TimeSpan Within(double seconds) => TimeSpan.FromSeconds(AreFull ? seconds : 2 * seconds);
}
