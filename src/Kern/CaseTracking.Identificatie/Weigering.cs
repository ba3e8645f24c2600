namespace CaseTracking.Identificatie;

/// <summary>Why a number or code that somebody typed was not accepted.</summary>
public enum Weigeringsreden
{
    /// <summary>Nothing was typed.</summary>
    Leeg,

    /// <summary>A character that cannot occur in this number or code.</summary>
    Tekens,

    /// <summary>Too few or too many characters, separators left out of the count.</summary>
    Lengte,

    /// <summary>The number starts with a digit that no such number has.</summary>
    Beginteken,

    /// <summary>An establishment number was typed where the number of the enterprise is asked.</summary>
    Vestigingsnummer,

    /// <summary>The digits of the birth date name a day that does not exist.</summary>
    Geboortedatum,

    /// <summary>The birth date lies after the day the caller gave as today.</summary>
    GeboorteInDeToekomst,

    /// <summary>The sequence number is outside 001 to 998.</summary>
    Volgnummer,

    /// <summary>The check digits or the check character do not fit the rest: most often a typing mistake.</summary>
    Controle,
}

/// <summary>A refusal: a reason for programs, a sentence for people. It never holds what was typed.</summary>
/// <param name="Reden">Stable; clients and tests match on this, never on the sentence.</param>
/// <param name="Zin">Plain Dutch, says what to do next.</param>
public sealed record Weigering(Weigeringsreden Reden, string Zin);
