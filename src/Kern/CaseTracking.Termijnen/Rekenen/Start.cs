using NodaTime;

namespace CaseTracking.Termijnen.Rekenen;

/// <summary>The steps up to the event that starts the clock.</summary>
internal static class Start
{
    /// <summary>The check of a permit request has 30 days, from the day after receipt (decree of 25 April 2014, article 21).</summary>
    private const int DagenOmNaTeKijken = 30;

    public static IReadOnlyList<Uitlegstap> Van(Termijnprofiel profiel, Termijnfeiten feiten)
    {
        if (feiten.Volledig < feiten.Ontvangst) throw new ArgumentException("The request was complete before it arrived.", nameof(feiten));
        if (feiten.Aangevuld < feiten.Ontvangst) throw new ArgumentException("The missing pieces came before the request.", nameof(feiten));

        return profiel.Aanvang switch
        {
            Aanvang.Registratie when feiten.Registratie is { } op => [Feit(Uitlegregel.Registratie, op, profiel.BronAanvang)],
            Aanvang.Volledigheid => Volledigheid(profiel, feiten),
            Aanvang.VolledigheidOfDertigsteDag => Nagekeken(profiel, feiten),
            _ => [Feit(Uitlegregel.Ontvangst, feiten.Ontvangst, profiel.BronAanvang)],
        };
    }

    /// <summary>
    /// Saying in time that something is missing stops the check; it starts anew when the pieces arrive. A message after the thirtieth
    /// day changes nothing: by then the clock runs.
    /// </summary>
    private static IReadOnlyList<Uitlegstap> Nagekeken(Termijnprofiel profiel, Termijnfeiten feiten)
    {
        var gevraagd = feiten.Onvolledig <= feiten.Ontvangst.PlusDays(DagenOmNaTeKijken);
        if (gevraagd && feiten.Aangevuld is null) return Volledigheid(profiel, feiten);

        var feit = gevraagd ? Feit(Uitlegregel.Aanvulling, feiten.Aangevuld!.Value) : Feit(Uitlegregel.Ontvangst, feiten.Ontvangst);
        var laatste = feit.Van.PlusDays(DagenOmNaTeKijken);
        if (feiten.Volledig <= laatste) return Volledigheid(profiel, feiten);

        var dertig = new Uitlegstap(
            Uitlegregel.DertigsteDag, feit.Van.PlusDays(1), laatste, DagenOmNaTeKijken, Bron: profiel.BronAanvang);
        return [feit, dertig];
    }

    private static IReadOnlyList<Uitlegstap> Volledigheid(Termijnprofiel profiel, Termijnfeiten feiten) => feiten.Volledig is { } op
        ? [Feit(Uitlegregel.Volledigheid, op, profiel.BronAanvang)]
        : [Feit(Uitlegregel.WachtOpVolledigheid, feiten.Ontvangst)];

    private static Uitlegstap Feit(Uitlegregel regel, LocalDate dag, string? bron = null) => new(regel, dag, null, 0, null, bron);
}
