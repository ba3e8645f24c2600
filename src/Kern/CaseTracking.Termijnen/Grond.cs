namespace CaseTracking.Termijnen;

/// <summary>A ground on which a term may be suspended or extended.</summary>
/// <param name="Code">Stable, Dutch, kebab-case.</param>
/// <param name="Omschrijving">What citizens read, fits after a colon.</param>
/// <param name="Bron">The article; null when it is a setting of the city.</param>
public sealed record Grond(string Code, string Omschrijving, string? Bron = null);
