namespace CaseTracking.EventSourcing.Tests.Model;

/// <summary>One thing a random sequence does to one of two counters.</summary>
internal abstract record Step
{
    private Step()
    {
    }

    public sealed record Open : Step;

    /// <param name="By">May be refused when not above zero.</param>
    /// <param name="HoursBack">How long ago it was true; null for now.</param>
    public sealed record Raise(int By, int? HoursBack) : Step;

    /// <param name="OffBy">How far the version the caller names is from the real one.</param>
    public sealed record RaiseKnowing(int OffBy) : Step;

    public sealed record Close : Step;

    public sealed record LookAtVersion(int Version) : Step;

    /// <summary>As it was known so many steps ago.</summary>
    public sealed record LookKnown(int HoursBack) : Step;

    /// <summary>As it was true so many hours ago.</summary>
    public sealed record LookTrue(int HoursBack) : Step;
}
