namespace CaseTracking.Tijdlijn;

/// <summary>How a promised date moved.</summary>
/// <param name="Eerder">The date that was promised before; absent when it never moved.</param>
/// <param name="Aanleiding">Code of what moved it; absent when it never moved.</param>
internal sealed record Verschuiving(DateOnly? Eerder, string? Aanleiding)
{
    public static Verschuiving Geen { get; } = new(null, null);

    /// <summary>The move after the date became another one, or was computed to be the same.</summary>
    public Verschuiving Na(DateOnly? was, DateOnly? wordt, string aanleiding)
    {
        if (was == wordt) return this;

        // While the clock stands still there is no date: what counts is the last one that was said.
        var gezegd = was ?? Eerder;
        return gezegd is null || gezegd == wordt ? Geen : new(gezegd, aanleiding);
    }
}
