namespace CaseTracking.Dossiers.Overzicht;

/// <summary>How near the date of a file is, as a word beside a colour. Nothing for what is neither late nor nearly late.</summary>
/// <param name="Woord">What it says.</param>
/// <param name="TeLaat">Over the latest date, and not merely near it or over what we aim at.</param>
internal sealed record Stoplicht(string Woord, bool TeLaat)
{
    /// <summary>Days before its date from which a file is nearly late.</summary>
    public const int Bijna = 7;

    public static Stoplicht? Van(Dossieroverzicht rij, DateOnly vandaag)
    {
        if (rij.Vervaldag == Dossieroverzicht.GeenVervaldag) return null;

        var dagen = rij.Vervaldag.DayNumber - vandaag.DayNumber;
        return dagen switch
        {
            < 0 when rij.UiterlijkeDatum is null => new("doel voorbij", TeLaat: false),
            -1 => new("1 dag te laat", TeLaat: true),
            < 0 => new($"{-dagen} dagen te laat", TeLaat: true),
            0 => new("vandaag", TeLaat: false),
            1 => new("nog 1 dag", TeLaat: false),
            <= Bijna => new($"nog {dagen} dagen", TeLaat: false),
            _ => null,
        };
    }
}
