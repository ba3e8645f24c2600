using CaseTracking.Termijnen.Rekenen;
using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>Computes terms. No clock: the same facts always give the same dates and the same explanation.</summary>
public static class Termijnrekening
{
    /// <summary>The dates of a term, from its rules and what happened.</summary>
    /// <exception cref="ArgumentException">
    /// The facts contradict themselves or the profile: complete before receipt, a suspension or a wait that ends before it
    /// begins, an extension or a ground the profile does not have. <see cref="Termijnregels"/> says beforehand what is allowed.
    /// </exception>
    public static Termijn Bereken(Termijnprofiel profiel, Termijnfeiten feiten, Kalender kalender)
    {
        var stilstanden = Stilstand.Uit(profiel, feiten.Schorsingen);
        var verlenging = Verlengingsgrond(profiel, feiten);
        var start = Start.Van(profiel, feiten);
        if (start is [{ Regel: Uitlegregel.WachtOpVolledigheid }])
            return new Termijn { Stilzwijgen = profiel.Stilzwijgen, Uitleg = start, IsGeschorst = feiten.LopendeSchorsing is not null };

        var bindend = Bindend(profiel, feiten, verlenging, new Teller(kalender, stilstanden, start));
        var uiterlijk = bindend is { StaatStil: false } ? bindend.Dag : (LocalDate?)null;
        var norm = Norm(profiel, new Teller(kalender, Stilstand.Met(stilstanden, feiten.Wachttijden), start));
        // Waiting moves the wish and not the law: once it lies behind the law, only the law is left.
        if (norm is { StaatStil: false } && norm.Dag > uiterlijk) norm = null;
        return new Termijn
        {
            Begin = new Teller(kalender, [], start).Dag.PlusDays(1),
            UiterlijkeDatum = uiterlijk,
            Dienstnorm = norm is { StaatStil: false } ? norm.Dag : null,
            IsGeschorst = (bindend ?? norm)?.Halt is { Regel: Uitlegregel.Schorsing },
            Stilzwijgen = profiel.Stilzwijgen,
            Uitleg = bindend?.Stappen ?? [],
            UitlegDienstnorm = norm?.Stappen ?? [],
        };
    }

    /// <summary>A term that stands by itself: to appeal, to deliver pieces, to give advice.</summary>
    /// <param name="duur">How long.</param>
    /// <param name="trigger">The day of the event; the first day of the term is the day after it.</param>
    /// <param name="eindregel">What happens when the last day is a closed day.</param>
    /// <param name="kalender">Which days are closed.</param>
    /// <param name="gebeurtenis">What happened that day, in Dutch and fit for a sentence: "de kennisgeving van de beslissing".</param>
    /// <param name="bron">The article; null when the length is a setting of the city.</param>
    public static Termijn VanafDag(
        Duur duur, LocalDate trigger, Eindregel eindregel, Kalender kalender, string? gebeurtenis = null, string? bron = null)
    {
        var teller = new Teller(kalender, [], new Uitlegstap(Uitlegregel.Gebeurtenis, trigger, null, 0, gebeurtenis));
        teller.Tel(new Lengte(duur, Uitlegregel.Termijn, duur.ToString(), bron));
        teller.Besluit(eindregel, Uitlegregel.Einde);
        return new Termijn { Begin = trigger.PlusDays(1), UiterlijkeDatum = teller.Dag, Uitleg = teller.Stappen };
    }

    private static Teller? Bindend(Termijnprofiel profiel, Termijnfeiten feiten, Grond? verlenging, Teller teller)
    {
        Lengte[] lengtes = [.. Lengte.Van(profiel, feiten, verlenging)];
        if (lengtes.Length == 0) return null;

        foreach (var lengte in lengtes) teller.Tel(lengte);
        teller.Besluit(profiel.Eindregel, Uitlegregel.Einde);
        if (!teller.StaatStil && Gevolg(profiel.Stilzwijgen) is { } gevolg) teller.Noteer(gevolg, teller.Dag.PlusDays(1));
        return teller;
    }

    private static Teller? Norm(Termijnprofiel profiel, Teller teller)
    {
        if (profiel.Dienstnorm is not { } norm) return null;

        teller.Tel(new Lengte(norm, Uitlegregel.Dienstnorm, norm.ToString(), Bron: null));
        teller.Besluit(profiel.Eindregel, Uitlegregel.EindeDienstnorm, nooitInStilstand: true);
        return teller;
    }

    private static Uitlegregel? Gevolg(Stilzwijgen stilzwijgen) => stilzwijgen switch
    {
        Stilzwijgen.Weigering => Uitlegregel.StilzwijgendeWeigering,
        Stilzwijgen.Toekenning => Uitlegregel.StilzwijgendeToekenning,
        Stilzwijgen.BeroepOpen => Uitlegregel.BeroepNaStilzwijgen,
        _ => null,
    };

    private static Grond? Verlengingsgrond(Termijnprofiel profiel, Termijnfeiten feiten) => feiten.Verlenging is not { } verlenging
        ? null
        : profiel.Verlenging?.Gronden.FirstOrDefault(g => g.Code == verlenging.Grond)
            ?? throw new ArgumentException(
                $"Profile {profiel.Code} {profiel.Versie} does not allow an extension on '{verlenging.Grond}'.", nameof(feiten));
}
