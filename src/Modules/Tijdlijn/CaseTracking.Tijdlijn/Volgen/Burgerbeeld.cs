using CaseTracking.Web.Timeline;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>What the citizen sees of a request: one card, a row of steps, what happened, and how the date came about.</summary>
internal sealed record Burgerbeeld(Aanvraagtijdlijn Tijdlijn)
{
    private const string NogNietBekend = "dat weten we nog niet";

    public Aanvraag Aanvraag => Tijdlijn.Aanvraag;

    public Belofte Belofte => Tijdlijn.Belofte;

    public Regelinhoud Stand => Tijdlijn.Laatste.Inhoud;

    public StatusTone Toon => Stand.Soort switch
    {
        Regelsoort.StukkenGevraagd => StatusTone.Action,
        Regelsoort.StukGeleverd when Stand.Actie is not null => StatusTone.Action,
        Regelsoort.Toegekend or Regelsoort.KlaarVoorAfhaling or Regelsoort.Afgegeven or Regelsoort.Afgehandeld => StatusTone.Good,
        Regelsoort.Geweigerd or Regelsoort.NietOntvankelijk or Regelsoort.Verstreken => StatusTone.Bad,
        Regelsoort.Stopgezet or Regelsoort.GeslotenZonderGevolg => StatusTone.Bad,
        _ => StatusTone.Calm,
    };

    /// <summary>The date of the card in words; nothing once there is an answer, or when none was ever promised.</summary>
    public string? Datum => (Tijdlijn.Wacht, Belofte) switch
    {
        (false, _) => null,
        (_, { Datum: { } dag }) => DutchDates.WordsWithDay(dag),
        (_, { Eerder: not null }) => NogNietBekend,
        _ => null,
    };

    public string Datumlabel => Belofte is { UiterlijkeDatum: null, Dienstnorm: not null } ? "We streven naar" : "We beslissen ten laatste op";

    public string? Eerder => Belofte.Eerder is { } dag ? DutchDates.Words(dag) : null;

    public string? Reden => Belofte.Aanleiding is { } code ? Aanleidingzin.Van(code) : null;

    /// <summary>What the city wishes, where the law sets a later day.</summary>
    public DateOnly? Streefdatum => Tijdlijn.Wacht && Belofte.UiterlijkeDatum is not null ? Belofte.Dienstnorm : null;

    public IReadOnlyList<Step> Stappen()
    {
        if (Stand.IsGestopt)
        {
            var bereikt = Tijdlijn.Regels.LastOrDefault(r => r.Inhoud is { IsGestopt: false, IsTerzijde: false })?.Inhoud.Stap ?? 0;
            return [.. Aanvraag.Stappen.Take(bereikt + 1).Select(naam => new Step(naam, StepState.Done)), new Step("Gestopt", StepState.Stopped)];
        }

        return [.. Aanvraag.Stappen.Select((naam, i) => new Step(naam, i < Stand.Stap ? StepState.Done : i == Stand.Stap ? StepState.Now : StepState.ToCome))];
    }

    /// <summary>What happened, newest first.</summary>
    public IReadOnlyList<HistoryEntry> Geschiedenis() => [.. Tijdlijn.Regels.Reverse().Select(Gebeurtenis)];

    private HistoryEntry Gebeurtenis(Regel regel) => new($"regel-{regel.Versie}", regel.Tijdstip, regel.Inhoud.Titel, Rechtgezet(regel) ?? regel.Inhoud.Zin);

    // What was said stays readable, but never as if it still held.
    private string? Rechtgezet(Regel regel) =>
        Tijdlijn.CorrectieVan(regel) is { } correctie ? $"Dit klopte niet. We zetten het recht op {DutchDates.Words(DutchDates.Day(correctie.Tijdstip))}." : null;
}
