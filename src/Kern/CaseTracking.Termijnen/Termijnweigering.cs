namespace CaseTracking.Termijnen;

/// <summary>Why a term may not be suspended, resumed or extended.</summary>
/// <param name="Code">Stable, Dutch, kebab-case; clients and tests match on this, never on the sentence.</param>
/// <param name="Zin">Plain Dutch.</param>
public sealed record Termijnweigering(string Code, string Zin);
