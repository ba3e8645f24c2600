namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>Another service or authority was asked for advice.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Instantie">Name of who was asked.</param>
/// <param name="TegenDatum">Day by which the advice must be in.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
public sealed record AdviesGevraagd(
    Guid DossierId, string Instantie, DateOnly TegenDatum, string Titel, string Zin, string? Actie, int Stap, bool Melden);
