namespace CaseTracking.Termijnen.Rekenen;

/// <summary>The binding length that holds for these facts, with what an exception by period changes.</summary>
internal sealed record Lengte(Duur Duur, Uitlegregel Regel, string? Bron)
{
    public Duur? Extra { get; init; }

    public string? Omschrijving { get; init; }

    public string? BronVanExtra { get; init; }

    public static Lengte? Van(Termijnprofiel profiel, Termijnfeiten feiten)
    {
        var uitzondering = profiel.Uitzonderingen.FirstOrDefault(u => feiten.Ontvangst >= u.Van && feiten.Ontvangst <= u.Tot);
        var metAdvies = feiten.MetAdvies && profiel.MetAdvies is not null;
        var gewoon = metAdvies ? profiel.MetAdvies : profiel.Wettelijk;
        var anders = metAdvies ? uitzondering?.MetAdvies : uitzondering?.Wettelijk;
        if ((anders ?? gewoon) is not { } duur) return null;

        var regel = anders is not null ? Uitlegregel.Uitzondering : metAdvies ? Uitlegregel.TermijnMetAdvies : Uitlegregel.Termijn;
        return new Lengte(duur, regel, anders is null ? profiel.Bron : uitzondering!.Bron)
        {
            Extra = uitzondering?.Extra,
            Omschrijving = uitzondering?.Omschrijving,
            BronVanExtra = uitzondering?.Bron,
        };
    }
}
