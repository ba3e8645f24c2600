using CaseTracking.Web.Timeline;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>What the citizen reads: state, sentence and what to do, in plain Dutch.</summary>
internal sealed record Burgertekst(string Titel, string Zin, StatusTone Toon, string Actie = "U hoeft nu niets te doen.")
{
    public static Burgertekst Van(Regelsoort soort) => soort switch
    {
        Regelsoort.Ingediend => new("We hebben uw aanvraag", "We kijken eerst na of we alles hebben.", StatusTone.Calm),
        Regelsoort.Volledig => new("Uw aanvraag is volledig", "We hebben alles wat we nodig hebben. We werken uw aanvraag nu af.", StatusTone.Calm),
        Regelsoort.Afgehandeld => new("Uw aanvraag is klaar", "We hebben uw aanvraag afgewerkt.", StatusTone.Good),
        Regelsoort.GeslotenZonderGevolg => new(
            "We sloten uw aanvraag", "We konden niets doen met deze aanvraag.", StatusTone.Bad, "Wil u weten waarom? Bel ons en geef uw nummer door."),
        Regelsoort.GeslotenAlsDubbel => new("We sloten uw aanvraag", "U deed deze aanvraag al eerder. We gaan verder met de eerste.", StatusTone.Calm),
        _ => throw new InvalidOperationException($"No text for {soort}."),
    };

    public static IReadOnlyList<Step> Stappen(Aanvraagtijdlijn tijdlijn)
    {
        var volledig = tijdlijn.Regels.Any(r => r.Soort == Regelsoort.Volledig);
        return tijdlijn.Stand switch
        {
            Regelsoort.Ingediend => [new("Ontvangen", StepState.Now), new("Volledig", StepState.ToCome), new("Klaar", StepState.ToCome)],
            Regelsoort.Volledig => [new("Ontvangen", StepState.Done), new("Volledig", StepState.Now), new("Klaar", StepState.ToCome)],
            Regelsoort.Afgehandeld => [new("Ontvangen", StepState.Done), new("Volledig", StepState.Done), new("Klaar", StepState.Now)],
            _ when volledig => [new("Ontvangen", StepState.Done), new("Volledig", StepState.Done), new("Gesloten", StepState.Stopped)],
            _ => [new("Ontvangen", StepState.Done), new("Gesloten", StepState.Stopped)],
        };
    }
}
