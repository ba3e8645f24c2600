namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>A decision was taken; the citizen does not have it yet.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Uitkomst"><c>Toegekend</c>, <c>DeelsToegekend</c>, <c>Geweigerd</c> or <c>NietOntvankelijk</c>.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
public sealed record BeslissingGenomen(Guid DossierId, string Uitkomst, string Titel, string Zin, string? Actie, int Stap, bool Melden);
