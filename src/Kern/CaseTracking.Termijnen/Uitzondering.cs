using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>Other lengths for what arrived in a period, as decrees for exceptional times make them.</summary>
/// <param name="Van">First day of receipt it holds for.</param>
/// <param name="Tot">Last day of receipt it holds for.</param>
/// <param name="Omschrijving">What citizens read, fits after a colon.</param>
public sealed record Uitzondering(LocalDate Van, LocalDate Tot, string Omschrijving)
{
    /// <summary>Takes the place of <see cref="Termijnprofiel.Wettelijk"/>; null leaves it.</summary>
    public Duur? Wettelijk { get; init; }

    /// <summary>Takes the place of <see cref="Termijnprofiel.MetAdvies"/>; null leaves it.</summary>
    public Duur? MetAdvies { get; init; }

    /// <summary>Comes on top of the length that holds; null adds nothing.</summary>
    public Duur? Extra { get; init; }

    /// <summary>The article; null when it is a setting of the city.</summary>
    public string? Bron { get; init; }
}
