namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>The citizen was asked for missing pieces.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Stukken">Names of the pieces asked for.</param>
/// <param name="TegenDatum">Day by which they must be in.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
public sealed record StukkenGevraagd(
    Guid DossierId, IReadOnlyList<string> Stukken, DateOnly TegenDatum, string Titel, string Zin, string? Actie, int Stap, bool Melden);
