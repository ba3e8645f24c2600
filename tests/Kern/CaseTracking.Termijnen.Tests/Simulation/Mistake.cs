namespace CaseTracking.Termijnen.Tests.Simulation;

/// <summary>Mistakes that are easily made, to plant in the simulator.</summary>
public enum Mistake
{
    None,
    WhitMondayIsForgotten,
    TheDayOfTheEventCounts,
    TheLastSuspendedDayCounts,
    AMonthIsThirtyDays,
    TheThirtiethDayIsIgnored,
    AClosedLastDayStays,
    WaitingIsForgotten,
    WaitingStopsTheLaw,
    ADayInTwoStretchesCountsTwice,
    TheNormMayEndWhileWaiting,
}
