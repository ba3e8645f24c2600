namespace CaseTracking.Tijdlijn;

/// <summary>One line of the timeline, in the words the citizen was told then.</summary>
/// <param name="Id">Identity of the message it came from.</param>
/// <param name="Versie">Place in the file's story.</param>
/// <param name="Tijdstip">When it was true.</param>
/// <param name="Inhoud">What it says.</param>
internal sealed record Regel(Guid Id, long Versie, DateTimeOffset Tijdstip, Regelinhoud Inhoud)
{
    /// <summary>When it was written down; absent for lines of before that was kept.</summary>
    public DateTimeOffset? VastgelegdOp { get; init; }
}

/// <summary>What a line says.</summary>
/// <param name="Soort">What happened.</param>
/// <param name="Titel">The state in a few words.</param>
/// <param name="Zin">What it means.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request was in from then on, from 0.</param>
/// <param name="Corrigeert">Kind of the line that was wrong; only on a correction.</param>
internal sealed record Regelinhoud(Regelsoort Soort, string Titel, string Zin, string? Actie, int Stap, Regelsoort? Corrigeert = null)
{
    /// <summary>Where, or who did it when that was not the service itself.</summary>
    public string? Plaats { get; init; }

    /// <summary>Address of the place.</summary>
    public string? Adres { get; init; }

    /// <summary>Hours at which the place is open.</summary>
    public string? Uren { get; init; }

    /// <summary>The day that goes with it: to deliver by, to appeal until.</summary>
    public DateOnly? Dag { get; init; }

    /// <summary>From when something lies ready.</summary>
    public DateTimeOffset? Vanaf { get; init; }

    /// <summary>Why, in the words of a code; fits behind "De reden:".</summary>
    public string? Grond { get; init; }

    /// <summary>How <see cref="Dag"/> came about.</summary>
    public IReadOnlyList<string>? Uitleg { get; init; }

    /// <summary>What can still be done.</summary>
    public IReadOnlyList<string>? Alternatieven { get; init; }

    /// <summary>Something between the citizen and the service, which leaves the request where it stood.</summary>
    public bool IsTerzijde => Soort is Regelsoort.VraagGesteld or Regelsoort.VraagBeantwoord;

    /// <summary>Ended without reaching the last step.</summary>
    public bool IsGestopt => Soort is Regelsoort.Ingetrokken or Regelsoort.Stopgezet or Regelsoort.GeslotenZonderGevolg or Regelsoort.GeslotenAlsDubbel;

    /// <summary>The answer itself, or how the request came to its end.</summary>
    public bool IsAfloop => IsGestopt || Soort is Regelsoort.Meegedeeld or Regelsoort.Toegekend or Regelsoort.DeelsToegekend or Regelsoort.Geweigerd
        or Regelsoort.NietOntvankelijk or Regelsoort.Afgegeven;

    /// <summary>Closed, without a word about how it ended.</summary>
    public bool IsSluiting => Soort is Regelsoort.Afgehandeld or Regelsoort.Gesloten;

    /// <summary>Whether the citizen waits for an answer from then on; the line changes nothing about that when absent.</summary>
    public bool? Wacht => Soort switch
    {
        _ when IsTerzijde => null,
        Regelsoort.StukGeleverd or Regelsoort.AdviesOntvangen or Regelsoort.Gecorrigeerd or Regelsoort.Overgenomen => null,
        Regelsoort.Ingediend or Regelsoort.StukkenGevraagd or Regelsoort.Volledig or Regelsoort.AdviesGevraagd => true,
        Regelsoort.Geschorst or Regelsoort.Hervat or Regelsoort.Verlengd or Regelsoort.Heropend => true,
        _ => false,
    };
}
