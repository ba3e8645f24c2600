namespace CaseTracking.Termijnen;

/// <summary>What it means for the term when a decision does not say how to appeal.</summary>
public enum ZonderVermelding
{
    /// <summary>Nothing.</summary>
    Geen,

    /// <summary>The term does not start.</summary>
    BegintNiet,

    /// <summary>The term starts four months after the notice.</summary>
    NaVierMaanden,
}
