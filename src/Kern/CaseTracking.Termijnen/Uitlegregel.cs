namespace CaseTracking.Termijnen;

/// <summary>Which rule a step of an explanation applies.</summary>
public enum Uitlegregel
{
    /// <summary>Start: the request arrived.</summary>
    Ontvangst,

    /// <summary>Start: the request was registered.</summary>
    Registratie,

    /// <summary>Start of a new check: the pieces arrived that were missing.</summary>
    Aanvulling,

    /// <summary>Start: the message was sent that the request is complete.</summary>
    Volledigheid,

    /// <summary>Start: no message within 30 days, so the clock starts by itself.</summary>
    DertigsteDag,

    /// <summary>Start of a loose term, such as the notice of a decision; named in the reason.</summary>
    Gebeurtenis,

    /// <summary>The clock has not started: the request is not complete yet.</summary>
    WachtOpVolledigheid,

    /// <summary>The term does not start at all: required mentions are missing.</summary>
    BegintNiet,

    /// <summary>The term starts later: required mentions are missing.</summary>
    Wachttijd,

    /// <summary>The length.</summary>
    Termijn,

    /// <summary>The length when an advice must be asked.</summary>
    TermijnMetAdvies,

    /// <summary>A second length that follows the first, as in four months and eight days.</summary>
    TermijnDaarna,

    /// <summary>Another length for what arrived in a period.</summary>
    AndereTermijn,

    /// <summary>The length the city wants to keep to.</summary>
    Dienstnorm,

    /// <summary>What is added to the length for what arrived in a period.</summary>
    Uitzondering,

    /// <summary>Days on which the clock stood still; without an end it still does.</summary>
    Schorsing,

    /// <summary>Days on which the city waited for the applicant, which do not count for its norm; without an end it still does.</summary>
    WachtOpAanvrager,

    /// <summary>The extension.</summary>
    Verlenging,

    /// <summary>Closed days, which a term in working days passes over.</summary>
    GeslotenDag,

    /// <summary>Closed days at the end, which move the last day.</summary>
    VerschovenEinde,

    /// <summary>The last day.</summary>
    Einde,

    /// <summary>The day the city wants to be ready.</summary>
    EindeDienstnorm,

    /// <summary>Passed in silence: deemed refused.</summary>
    StilzwijgendeWeigering,

    /// <summary>Passed in silence: deemed granted.</summary>
    StilzwijgendeToekenning,

    /// <summary>Passed in silence: appeal is open.</summary>
    BeroepNaStilzwijgen,
}
