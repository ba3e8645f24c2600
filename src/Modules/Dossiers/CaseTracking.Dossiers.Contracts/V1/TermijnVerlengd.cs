namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>The term was extended, once.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Grond">Why, in Dutch.</param>
/// <param name="Op">Day of that decision.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
public sealed record TermijnVerlengd(Guid DossierId, string Grond, DateOnly Op, string Titel, string Zin, string? Actie, int Stap, bool Melden);
