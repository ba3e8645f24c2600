namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>Advice came in, or did not come in time.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Instantie">Name of who was asked.</param>
/// <param name="Strekking"><c>Gunstig</c>, <c>VoorwaardelijkGunstig</c>, <c>Ongunstig</c>, <c>GeenAdvies</c> or, when it stayed out, <c>Uitgebleven</c>.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
public sealed record AdviesOntvangen(
    Guid DossierId, string Instantie, string Strekking, string Titel, string Zin, string? Actie, int Stap, bool Melden);
