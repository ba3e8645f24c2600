namespace CaseTracking.Identificatie;

/// <summary>The days on which somebody can be born according to the number, both ends included.</summary>
public readonly record struct Geboorteperiode(DateOnly Van, DateOnly TotEnMet)
{
    /// <summary>Whether the day of birth is known exactly.</summary>
    public bool IsExact => Van == TotEnMet;

    internal static Geboorteperiode Day(DateOnly day) => new(day, day);

    internal static Geboorteperiode Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
