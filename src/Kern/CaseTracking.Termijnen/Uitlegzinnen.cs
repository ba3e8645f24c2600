namespace CaseTracking.Termijnen;

/// <summary>An explanation in plain Dutch.</summary>
public static class Uitlegzinnen
{
    /// <summary>One sentence or two per step, first those of the binding term, then those of the service norm.</summary>
    public static IReadOnlyList<string> Van(Termijn termijn) => [.. termijn.Uitleg.Concat(termijn.UitlegDienstnorm).Select(s => s.Regel.ToString())];
}
