namespace CaseTracking.Tijdlijn;

/// <summary>The dates a citizen was promised last, with how they came about. A promise that moves keeps the date before it.</summary>
/// <param name="UiterlijkeDatum">Last day on which the decision is in time; absent where no rule sets one or while the clock stands still.</param>
/// <param name="Dienstnorm">Day the city wants to be ready; absent without such a wish, and while it waits for the citizen.</param>
/// <param name="Eerder">The date that was promised before; absent when it never moved.</param>
/// <param name="Aanleiding">Code of what moved it; absent when it never moved.</param>
/// <param name="Uitleg">One plain Dutch sentence per step of the sum.</param>
internal sealed record Belofte(DateOnly? UiterlijkeDatum, DateOnly? Dienstnorm, DateOnly? Eerder, string? Aanleiding, IReadOnlyList<string> Uitleg)
{
    /// <summary>How the service norm came about, where a latest date stands beside it; else <see cref="Uitleg"/> says it.</summary>
    public IReadOnlyList<string> UitlegDienstnorm { get; init; } = [];

    public static Belofte Geen { get; } = new(null, null, null, null, []);

    /// <summary>The date that matters: what the law sets before what the city wishes.</summary>
    public DateOnly? Datum => UiterlijkeDatum ?? Dienstnorm;

    /// <summary>The promise after the dates were computed anew.</summary>
    public Belofte Na(Datums datums)
    {
        var nieuw = new Belofte(datums.UiterlijkeDatum, datums.Dienstnorm, Eerder, Aanleiding, datums.Uitleg) { UitlegDienstnorm = datums.UitlegDienstnorm };
        if (nieuw.Datum == Datum) return nieuw;

        // While the clock stands still there is no date: what counts is the last one that was said.
        var gezegd = Datum ?? Eerder;
        return gezegd is null || gezegd == nieuw.Datum
            ? nieuw with { Eerder = null, Aanleiding = null }
            : nieuw with { Eerder = gezegd, Aanleiding = datums.Aanleiding };
    }
}

/// <summary>Dates as they were computed at one moment.</summary>
internal sealed record Datums(DateOnly? UiterlijkeDatum, DateOnly? Dienstnorm, string Aanleiding, IReadOnlyList<string> Uitleg)
{
    /// <inheritdoc cref="Belofte.UitlegDienstnorm"/>
    public IReadOnlyList<string> UitlegDienstnorm { get; init; } = [];
}
