using CaseTracking.Web.Timeline;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>What the citizen sees of a request: one card, a row of steps, what comes next, what happened, whom to call.</summary>
/// <param name="Tijdlijn">The request with its lines.</param>
/// <param name="Vandaag">The day it is: a promise of before today was not kept.</param>
internal sealed record Burgerbeeld(Aanvraagtijdlijn Tijdlijn, DateOnly Vandaag = default)
{
    public Aanvraag Aanvraag => Tijdlijn.Aanvraag;

    /// <summary>What is promised now.</summary>
    public Belofte Belofte => Tijdlijn.Belofte;

    /// <summary>What stands on the card. A closed file still says how it ended.</summary>
    public Regelinhoud Stand => (Tijdlijn.Afloop ?? Tijdlijn.Laatste).Inhoud;

    public Kaart Kaart => Kaart.Van(this);

    public StatusTone Toon => Stand.Soort switch
    {
        Regelsoort.StukkenGevraagd => StatusTone.Action,
        Regelsoort.StukGeleverd when Stand.Actie is not null => StatusTone.Action,
        Regelsoort.Toegekend or Regelsoort.KlaarVoorAfhaling or Regelsoort.Afgegeven or Regelsoort.Afgehandeld => StatusTone.Good,
        Regelsoort.Geweigerd or Regelsoort.NietOntvankelijk or Regelsoort.Verstreken => StatusTone.Bad,
        Regelsoort.Stopgezet or Regelsoort.GeslotenZonderGevolg => StatusTone.Bad,
        _ when IsTeLaat && Belofte.UiterlijkeDatum is not null => StatusTone.Bad,
        _ => Tijdlijn.MoetBetalen ? StatusTone.Action : StatusTone.Calm,
    };

    /// <summary>What was promised; nothing once there is an answer, or when nothing ever was.</summary>
    public Beloofde? Beloofd => Beloofde.Van(this);

    /// <summary>How the city's wish moved, where a day of the law stands beside it; where it stands alone it is what was promised.</summary>
    public Verschuiving Streven => Belofte.HeeftBeide ? Belofte.VerschuivingDienstnorm : Verschuiving.Geen;

    public string? Datum => Beloofd?.Tekst;

    public string? Datumlabel => Beloofd?.Label;

    public string? Eerder => Beloofd?.Eerder;

    public string? Reden => Beloofd?.Reden;

    /// <summary>Everything that happened, newest first.</summary>
    public IReadOnlyList<HistoryEntry> Geschiedenis() => new Geschiedenis(Tijdlijn, 1).Alle();

    /// <summary>Whether the promised day has passed while the citizen still waits.</summary>
    public bool IsTeLaat => Tijdlijn.Wacht && Belofte.Datum < Vandaag;

    /// <summary>Whether documents can be brought now.</summary>
    public bool VraagtStukken => Stand is { Actie: not null, Soort: Regelsoort.StukkenGevraagd or Regelsoort.StukGeleverd };

    /// <summary>The last day to bring what we wait for; nothing when we do not wait, or gave no day.</summary>
    public DateOnly? Levertijd =>
        VraagtStukken ? Tijdlijn.Geldig.LastOrDefault(r => r.Inhoud is { Soort: Regelsoort.StukkenGevraagd })?.Inhoud.Dag : null;

    /// <summary>Who must act now.</summary>
    public AanZet AanZet => Tijdlijn.MoetBetalen ? AanZet.U : Werk;

    // What is to be paid leaves the steps as they were.
    private AanZet Werk => Stand.Soort switch
    {
        _ when Tijdlijn.Afloop is not null || Stand.IsSluiting => AanZet.Niemand,
        Regelsoort.Toegekend or Regelsoort.DeelsToegekend when KomtErNog => AanZet.Stad,
        Regelsoort.Toegekend when Stand.Actie is not null => AanZet.U,
        _ when Stand.IsAfloop => AanZet.Niemand,
        Regelsoort.StukkenGevraagd or Regelsoort.StukGeleverd or Regelsoort.KlaarVoorAfhaling when Stand.Actie is not null => AanZet.U,
        Regelsoort.AdviesGevraagd => AanZet.Derde,
        _ => AanZet.Stad,
    };

    /// <summary>Name of the step that comes next; nothing at the end.</summary>
    public string? VolgendeStap => Werk != AanZet.Niemand && Tijdlijn.Laatste.Inhoud is { IsGestopt: false, Stap: var stap }
        ? Aanvraag.Stappen.ElementAtOrDefault(stap + 1)
        : null;

    public IReadOnlyList<Step> Stappen()
    {
        var laatste = Tijdlijn.Laatste.Inhoud;
        if (!laatste.IsGestopt) return [.. Aanvraag.Stappen.Select((naam, i) => Stap(naam, i, laatste.Stap))];

        var bereikt = Tijdlijn.Regels.LastOrDefault(r => r.Inhoud is { IsGestopt: false, IsTerzijde: false })?.Inhoud.Stap ?? 0;
        return
        [
            .. Aanvraag.Stappen.Take(bereikt + 1).Select((naam, i) => Stap(naam, i, bereikt + 1)),
            new Step("Gestopt", StepState.Stopped, Dag(Tijdlijn.Laatste)),
        ];
    }

    // What was granted is still to be made ready or handed over.
    private bool KomtErNog => Stand.Stap < Aanvraag.Stappen.Count - 1;

    // The first line of a step says when it was reached; a line that was wrong does not.
    private Step Stap(string naam, int rang, int nu) => new(
        naam, rang < nu ? StepState.Done : rang == nu ? StepState.Now : StepState.ToCome,
        rang > nu ? null : Tijdlijn.Regels.FirstOrDefault(r => r.Inhoud.Stap == rang && Tijdlijn.CorrectieVan(r) is null) is { } regel ? Dag(regel) : null);

    private static string Dag(Regel regel) => DutchDates.Words(DutchDates.Day(regel.Tijdstip));
}

/// <summary>Who must act now.</summary>
internal enum AanZet
{
    Niemand,
    U,
    Stad,
    Derde,
}
