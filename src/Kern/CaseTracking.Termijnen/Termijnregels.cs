using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>Whether a term may be suspended, resumed or extended now: null when it may, else why not.</summary>
public static class Termijnregels
{
    /// <summary>
    /// Codes: <c>schorsing-niet-toegelaten</c>, <c>schorsingsgrond-onbekend</c>, <c>termijn-al-geschorst</c>.
    /// </summary>
    public static Termijnweigering? MagSchorsen(Termijnprofiel profiel, Termijnfeiten feiten, string grond) =>
        profiel.Schorsingsgronden.Count == 0 ? Termijnweigeringen.SchorsingNietToegelaten
        : feiten.LopendeSchorsing is not null ? Termijnweigeringen.AlGeschorst
        : profiel.Schorsingsgronden.All(g => g.Code != grond) ? Termijnweigeringen.SchorsingsgrondOnbekend
        : null;

    /// <summary>
    /// Looks at the day as well: a term of which the last day has passed cannot be suspended. Adds the code <c>schorsing-te-laat</c>.
    /// </summary>
    public static Termijnweigering? MagSchorsen(
        Termijnprofiel profiel, Termijnfeiten feiten, string grond, LocalDate van, Kalender kalender) =>
        MagSchorsen(profiel, feiten, grond)
        ?? (Termijnrekening.Bereken(profiel, feiten, kalender).UiterlijkeDatum < van ? Termijnweigeringen.SchorsingTeLaat : null);

    /// <summary>Code: <c>termijn-niet-geschorst</c>.</summary>
    public static Termijnweigering? MagHervatten(Termijnfeiten feiten) =>
        feiten.LopendeSchorsing is null ? Termijnweigeringen.NietGeschorst : null;

    /// <summary>
    /// Codes: <c>verlenging-niet-toegelaten</c>, <c>termijn-al-verlengd</c> (also on another ground: once is once in total),
    /// <c>verlengingsgrond-onbekend</c>.
    /// </summary>
    public static Termijnweigering? MagVerlengen(Termijnprofiel profiel, Termijnfeiten feiten, string grond) =>
        profiel.Verlenging is null ? Termijnweigeringen.VerlengingNietToegelaten
        : feiten.Verlenging is not null ? Termijnweigeringen.AlVerlengd
        : profiel.Verlenging.Gronden.All(g => g.Code != grond) ? Termijnweigeringen.VerlengingsgrondOnbekend
        : null;

    /// <summary>
    /// Looks at the day as well: a term that has passed cannot be extended. Adds the code <c>verlenging-te-laat</c>.
    /// </summary>
    public static Termijnweigering? MagVerlengen(
        Termijnprofiel profiel, Termijnfeiten feiten, string grond, LocalDate op, Kalender kalender) =>
        MagVerlengen(profiel, feiten, grond)
        ?? (Termijnrekening.Bereken(profiel, feiten, kalender).UiterlijkeDatum < op ? Termijnweigeringen.VerlengingTeLaat : null);
}
