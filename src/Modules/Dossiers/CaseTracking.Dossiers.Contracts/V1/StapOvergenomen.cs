namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>A step that another system recorded and that the citizen may know.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Stand">Where the file stood after it.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
/// <param name="Afloop">How the file ended, where this step closed it: <c>Afgehandeld</c>, <c>Ingetrokken</c> or <c>ZonderGevolg</c>.</param>
public sealed record StapOvergenomen(
    Guid DossierId, string Stand, string Titel, string Zin, string? Actie, int Stap, bool Melden, string? Afloop = null);
