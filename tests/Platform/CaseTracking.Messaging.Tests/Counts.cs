namespace CaseTracking.Messaging.Tests;

/// <summary>Reduced counts by default, the full ones with <c>CASETRACKING_FULL=1</c>.</summary>
internal static class Counts
{
    public static readonly bool IsFull = Environment.GetEnvironmentVariable("CASETRACKING_FULL") == "1";

    public static int Of(int reduced, int full) => IsFull ? full : reduced;
}
