namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>A question of the citizen was answered.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="VraagId">The question that was answered.</param>
/// <param name="Titel">What happened in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
public sealed record VraagBeantwoord(Guid DossierId, Guid VraagId, string Titel, string Zin, string? Actie, int Stap, bool Melden);
