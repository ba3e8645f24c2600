namespace CaseTracking.Termijnen.Rekenen;

/// <summary>A piece of the binding term: its length, and why it is there.</summary>
internal sealed record Lengte(Duur Duur, Uitlegregel Regel, string Reden, string? Bron)
{
    /// <summary>One after another: the length itself, what an exception adds, the extension. None without a binding length.</summary>
    public static IEnumerable<Lengte> Van(Termijnprofiel profiel, Termijnfeiten feiten, Grond? verlenging)
    {
        var uitzondering = profiel.Uitzonderingen.FirstOrDefault(u => feiten.Ontvangst >= u.Van && feiten.Ontvangst <= u.Tot);
        if (Basis(profiel, feiten, uitzondering) is not { } basis) yield break;

        yield return basis;
        if (uitzondering is { Extra: { } extra })
            yield return new Lengte(extra, Uitlegregel.Uitzondering, uitzondering.Omschrijving, uitzondering.Bron);
        if (verlenging is not null)
            yield return new Lengte(profiel.Verlenging!.Duur, Uitlegregel.Verlenging, verlenging.Omschrijving, verlenging.Bron);
    }

    private static Lengte? Basis(Termijnprofiel profiel, Termijnfeiten feiten, Uitzondering? uitzondering)
    {
        var metAdvies = feiten.MetAdvies && profiel.MetAdvies is not null;
        if ((metAdvies ? uitzondering?.MetAdvies : uitzondering?.Wettelijk) is { } anders)
            return new Lengte(anders, Uitlegregel.AndereTermijn, uitzondering!.Omschrijving, uitzondering.Bron);
        if ((metAdvies ? profiel.MetAdvies : profiel.Wettelijk) is not { } gewoon) return null;

        return new Lengte(gewoon, metAdvies ? Uitlegregel.TermijnMetAdvies : Uitlegregel.Termijn, gewoon.ToString(), profiel.Bron);
    }
}
