namespace CaseTracking.Faults.Tests;

/// <summary>How often: a few times by default, as often as a proof asks for with <c>CASETRACKING_FULL=1</c>.</summary>
internal static class Runs
{
    public static bool Full { get; } = Environment.GetEnvironmentVariable("CASETRACKING_FULL") == "1";

    public static int Of(int few, int full) => Full ? full : few;
}
