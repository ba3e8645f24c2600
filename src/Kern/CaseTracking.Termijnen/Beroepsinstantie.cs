namespace CaseTracking.Termijnen;

/// <summary>Kinds of bodies that decide on an appeal.</summary>
public enum Beroepsinstantie
{
    /// <summary>The executive of the province.</summary>
    Deputatie,

    /// <summary>The court for disputes about permits.</summary>
    RaadVoorVergunningsbetwistingen,

    /// <summary>The appeal body for access to public documents.</summary>
    BeroepsinstantieOpenbaarheid,

    /// <summary>The labour court.</summary>
    Arbeidsrechtbank,

    /// <summary>The authority that supervises municipalities.</summary>
    Toezicht,
}
