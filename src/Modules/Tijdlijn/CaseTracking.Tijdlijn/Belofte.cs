namespace CaseTracking.Tijdlijn;

/// <summary>The dates a citizen was promised last, with how they came about. One that moves keeps the date before it.</summary>
/// <param name="UiterlijkeDatum">Last day on which the decision is in time; absent where no rule sets one or while the clock stands still.</param>
/// <param name="Dienstnorm">Day the city wants to be ready; absent without such a wish, and while it waits for the citizen.</param>
/// <param name="Uitleg">One plain Dutch sentence per step of the sum.</param>
internal sealed record Belofte(DateOnly? UiterlijkeDatum, DateOnly? Dienstnorm, IReadOnlyList<string> Uitleg)
{
    /// <summary>How the service norm came about, where a latest date stands beside it; else <see cref="Uitleg"/> says it.</summary>
    public IReadOnlyList<string> UitlegDienstnorm { get; init; } = [];

    /// <summary>What <see cref="Datum"/> was before.</summary>
    public Verschuiving Verschuiving { get; init; } = Verschuiving.Geen;

    /// <summary>What <see cref="Dienstnorm"/> was before.</summary>
    public Verschuiving VerschuivingDienstnorm { get; init; } = Verschuiving.Geen;

    public static Belofte Geen { get; } = new(null, null, []);

    /// <summary>The date that matters: what the law sets before what the city wishes.</summary>
    public DateOnly? Datum => UiterlijkeDatum ?? Dienstnorm;

    /// <summary>Whether the city's wish stands beside a day of the law.</summary>
    public bool HeeftBeide => UiterlijkeDatum is not null && Dienstnorm is not null;

    /// <summary>The promise after the dates were computed anew.</summary>
    public Belofte Na(Datums datums)
    {
        var nieuw = new Belofte(datums.UiterlijkeDatum, datums.Dienstnorm, datums.Uitleg) { UitlegDienstnorm = datums.UitlegDienstnorm };
        return nieuw with
        {
            Verschuiving = Verschuiving.Na(Datum, nieuw.Datum, datums.Aanleiding),
            VerschuivingDienstnorm = VerschuivingDienstnorm.Na(Dienstnorm, nieuw.Dienstnorm, datums.Aanleiding),
        };
    }
}

/// <summary>Dates as they were computed at one moment.</summary>
internal sealed record Datums(DateOnly? UiterlijkeDatum, DateOnly? Dienstnorm, string Aanleiding, IReadOnlyList<string> Uitleg)
{
    /// <inheritdoc cref="Belofte.UitlegDienstnorm"/>
    public IReadOnlyList<string> UitlegDienstnorm { get; init; } = [];
}
