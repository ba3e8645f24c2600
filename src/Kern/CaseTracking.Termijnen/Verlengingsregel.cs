namespace CaseTracking.Termijnen;

/// <summary>That a term may be extended, once in total whatever the number of grounds.</summary>
/// <param name="Duur">By how much.</param>
/// <param name="Gronden">On which grounds only.</param>
public sealed record Verlengingsregel(Duur Duur, IReadOnlyList<Grond> Gronden);
