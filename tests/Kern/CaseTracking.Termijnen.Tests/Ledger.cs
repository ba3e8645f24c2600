using NodaTime;

namespace CaseTracking.Termijnen.Tests;

internal static class Ledger
{
    /// <summary>Where the steps lead when somebody adds them up by hand.</summary>
    public static LocalDate Sum(IReadOnlyList<Uitlegstap> steps) => steps[0].Van.PlusDays(steps.Sum(s => s.Dagen));
}
