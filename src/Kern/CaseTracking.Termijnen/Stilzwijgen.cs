namespace CaseTracking.Termijnen;

/// <summary>What it means when the last day passes without a decision.</summary>
public enum Stilzwijgen
{
    /// <summary>Nothing changes: the decision is late.</summary>
    Geen,

    /// <summary>The request is deemed refused.</summary>
    Weigering,

    /// <summary>The request is deemed granted.</summary>
    Toekenning,

    /// <summary>The citizen may appeal against the absence of a decision.</summary>
    BeroepOpen,
}
