namespace CaseTracking.Termijnen;

/// <summary>What a term is counted in.</summary>
public enum Eenheid
{
    /// <summary>Every day counts, closed or not.</summary>
    Kalenderdagen,

    /// <summary>Only days count on which the <see cref="Kalender"/> is open.</summary>
    Werkdagen,

    /// <summary>Seven calendar days each.</summary>
    Weken,

    /// <summary>To the same day number, or to the last day of the month where that number does not exist.</summary>
    Maanden,
}
