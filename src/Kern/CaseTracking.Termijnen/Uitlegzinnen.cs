using System.Globalization;
using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>An explanation in plain Dutch, to be read or read aloud.</summary>
public static class Uitlegzinnen
{
    private static readonly string[] Maanden =
    [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ];

    /// <summary>One or two sentences per step: those of the binding term, then what the service norm adds to them.</summary>
    public static IReadOnlyList<string> Van(Termijn termijn) =>
        [.. termijn.Uitleg.Concat(termijn.UitlegDienstnorm.Except(termijn.Uitleg)).Select(Zin)];

    /// <summary>One or two sentences for one step.</summary>
    public static string Zin(Uitlegstap stap) => stap.Regel switch
    {
        Uitlegregel.Ontvangst => $"De stad kreeg dit op {Datum(stap.Van)}.{Start(stap)}",
        Uitlegregel.Registratie => $"De stad registreerde dit op {Datum(stap.Van)}.{Start(stap)}",
        Uitlegregel.Aanvulling => $"De stukken die nog ontbraken, kwamen aan op {Datum(stap.Van)}.",
        Uitlegregel.Volledigheid => $"Op {Datum(stap.Van)} liet de stad weten dat alles volledig is.{Start(stap)}",
        Uitlegregel.DertigsteDag =>
            $"De stad heeft {stap.Dagen} dagen om na te kijken of alles volledig is: tot en met {Datum(stap.Tot!.Value)}. "
            + $"Zonder antwoord begint de termijn daarna vanzelf.{Wet(stap)}",
        Uitlegregel.Gebeurtenis when stap.Reden is null => $"We tellen vanaf {Datum(stap.Van)}.",
        Uitlegregel.Gebeurtenis => $"We tellen vanaf {stap.Reden}: {Datum(stap.Van)}.",
        Uitlegregel.WachtOpVolledigheid => "De termijn loopt nog niet. De termijn begint als de stad laat weten dat alles volledig is.",
        Uitlegregel.BegintNiet =>
            $"In de beslissing staat niet alles over beroep. Daarom begint de termijn niet te lopen.{Wet(stap)}",
        Uitlegregel.Wachttijd => "In de beslissing staat niet alles over beroep. "
            + $"Daarom begint de termijn {stap.Duur} later, na {Datum(stap.Tot!.Value)}.{Wet(stap)}",
        Uitlegregel.Einde => $"De laatste dag is {Datum(stap.Van)}.",
        Uitlegregel.EindeDienstnorm => $"De stad wil ten laatste klaar zijn op {Datum(stap.Van)}.",
        Uitlegregel.StilzwijgendeWeigering => $"Is er dan geen beslissing? Dan geldt dat vanaf {Datum(stap.Van)} als een weigering.",
        Uitlegregel.StilzwijgendeToekenning => $"Is er dan geen beslissing? Dan geldt dat vanaf {Datum(stap.Van)} als een goedkeuring.",
        Uitlegregel.BeroepNaStilzwijgen => $"Is er dan geen beslissing? Dan kunt u vanaf {Datum(stap.Van)} in beroep gaan.",
        _ => Lengtezin(stap),
    };

    /// <summary>As people say it: <c>12 januari 2027</c>.</summary>
    public static string Datum(LocalDate dag) =>
        string.Create(CultureInfo.InvariantCulture, $"{dag.Day} {Maanden[dag.Month - 1]} {dag.Year}");

    private static string Lengtezin(Uitlegstap stap) => stap.Regel switch
    {
        Uitlegregel.Termijn => $"De termijn is {stap.Duur}.{Bron(stap)} De eerste dag is {Datum(stap.Van)}.",
        Uitlegregel.TermijnDaarna => $"Daarna volgen nog {stap.Duur}.{Bron(stap)}",
        Uitlegregel.TermijnMetAdvies => $"Er is een advies nodig. Daarom is de termijn {stap.Duur}.{Bron(stap)} De eerste dag is {Datum(stap.Van)}.",
        Uitlegregel.AndereTermijn =>
            $"Er is een uitzondering: {stap.Reden}. De termijn is {stap.Duur}.{Bron(stap)} De eerste dag is {Datum(stap.Van)}.",
        Uitlegregel.Dienstnorm => $"De stad wil klaar zijn in {stap.Duur}.{Bron(stap)} De eerste dag is {Datum(stap.Van)}.",
        Uitlegregel.Uitzondering => $"Er is een uitzondering: {stap.Reden}.{Wet(stap)} {Erbij(stap)}",
        Uitlegregel.Verlenging => $"De termijn is verlengd: {stap.Reden}.{Wet(stap)} {Erbij(stap)}",
        Uitlegregel.Schorsing when stap.Tot is null =>
            $"Vanaf {Datum(stap.Van)} staat de termijn stil: {stap.Reden}.{Wet(stap)} Er is nu geen laatste dag.",
        Uitlegregel.Schorsing => $"De termijn staat stil {Op(stap)}: {stap.Reden}.{Wet(stap)} {Erbij(stap)}",
        Uitlegregel.WachtOpAanvrager when stap.Tot is null =>
            $"Vanaf {Datum(stap.Van)} wacht de stad op {stap.Reden}: die dagen tellen niet mee.",
        Uitlegregel.WachtOpAanvrager => $"{Wanneer(stap)} wachtte de stad op {stap.Reden}: {(stap.Dagen == 1 ? "die dag telt" : "die dagen tellen")} niet mee.",
        Uitlegregel.GeslotenDag => $"Dit telt niet mee: {Dagenreeks(stap)} ({stap.Reden}).",
        Uitlegregel.VerschovenEinde => $"De stad is gesloten {Op(stap)} ({stap.Reden}). De laatste dag schuift {Dagen(stap)} op.",
        _ => throw new ArgumentOutOfRangeException(nameof(stap), stap.Regel, "There is no sentence for this rule."),
    };

    /// <summary>Without an article nothing is said: the start is then no rule of law, nor a figure the city chose.</summary>
    private static string Start(Uitlegstap stap) => stap.Bron is null ? "" : $" Dan begint de termijn, volgens {stap.Bron}.";

    /// <summary>Who set a length: a text of law, or the city itself, which is never shown as law.</summary>
    private static string Bron(Uitlegstap stap) => stap.Bron is null ? " Dat koos de stad zelf." : Wet(stap);

    private static string Wet(Uitlegstap stap) => stap.Bron is null ? "" : $" Dat staat in {stap.Bron}.";

    private static string Erbij(Uitlegstap stap) =>
        $"Er {((stap.Duur?.Aantal ?? stap.Dagen) == 1 ? "komt" : "komen")} {stap.Duur?.ToString() ?? Dagen(stap)} bij.";

    private static string Dagen(Uitlegstap stap) =>
        string.Create(CultureInfo.InvariantCulture, $"{stap.Dagen} {(stap.Dagen == 1 ? "dag" : "dagen")}");

    private static string Op(Uitlegstap stap) => $"{(stap.Dagen > 2 ? "van" : "op")} {Dagenreeks(stap)}";

    /// <summary>The same, to begin a sentence with.</summary>
    private static string Wanneer(Uitlegstap stap) => $"{(stap.Dagen > 2 ? "Van" : "Op")} {Dagenreeks(stap)}";

    private static string Dagenreeks(Uitlegstap stap) => stap.Dagen switch
    {
        1 => Datum(stap.Van),
        2 => $"{Datum(stap.Van)} en {Datum(stap.Tot!.Value)}",
        _ => $"{Datum(stap.Van)} tot en met {Datum(stap.Tot!.Value)}",
    };
}
