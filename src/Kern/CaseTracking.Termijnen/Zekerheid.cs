namespace CaseTracking.Termijnen;

/// <summary>Where the figures of a profile come from, and so what may be said to a citizen.</summary>
public enum Zekerheid
{
    /// <summary>From a published text, which explanations name.</summary>
    MetBron,

    /// <summary>A setting of the city. Explanations say so and name no law.</summary>
    Instelling,
}
