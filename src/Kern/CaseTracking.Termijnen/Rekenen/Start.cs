using NodaTime;

namespace CaseTracking.Termijnen.Rekenen;

/// <summary>The steps up to the event that starts the clock.</summary>
internal static class Start
{
    /// <summary>The completeness check of an environmental permit has 30 days from the day after receipt.</summary>
    private const int DagenOmNaTeKijken = 30;

    public static IReadOnlyList<Uitlegstap> Van(Termijnprofiel profiel, Termijnfeiten feiten)
    {
        if (feiten.Volledig < feiten.Ontvangst) throw new ArgumentException("The request was complete before it arrived.", nameof(feiten));

        return profiel.Aanvang switch
        {
            Aanvang.Registratie when feiten.Registratie is { } op => [Feit(Uitlegregel.Registratie, op)],
            Aanvang.Volledigheid => Volledigheid(feiten.Volledig, feiten.Ontvangst),
            Aanvang.VolledigheidOfDertigsteDag => Nagekeken(profiel, feiten),
            _ => [Feit(Uitlegregel.Ontvangst, feiten.Ontvangst)],
        };
    }

    /// <summary>A message after the thirtieth day changes nothing: by then the clock runs.</summary>
    private static IReadOnlyList<Uitlegstap> Nagekeken(Termijnprofiel profiel, Termijnfeiten feiten)
    {
        var laatste = feiten.Ontvangst.PlusDays(DagenOmNaTeKijken);
        if (feiten.Volledig <= laatste || feiten.Onvolledig <= laatste) return Volledigheid(feiten.Volledig, feiten.Ontvangst);

        var dertig = new Uitlegstap(
            Uitlegregel.DertigsteDag, feiten.Ontvangst.PlusDays(1), laatste, DagenOmNaTeKijken, null, profiel.Bron);
        return [Feit(Uitlegregel.Ontvangst, feiten.Ontvangst), dertig];
    }

    private static IReadOnlyList<Uitlegstap> Volledigheid(LocalDate? volledig, LocalDate ontvangst) => volledig is { } op
        ? [Feit(Uitlegregel.Volledigheid, op)]
        : [Feit(Uitlegregel.WachtOpVolledigheid, ontvangst)];

    private static Uitlegstap Feit(Uitlegregel regel, LocalDate dag) => new(regel, dag, null, 0);
}
