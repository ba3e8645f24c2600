namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>A status was wrong and was set right. It corrects what was said before; it is no new step.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Van">Where the file wrongly stood.</param>
/// <param name="Naar">Where it stands.</param>
/// <param name="Reden">Why: <c>VerkeerdDossier</c>, <c>TeVroeg</c> or <c>VerkeerdeKeuze</c>.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
public sealed record StandGecorrigeerd(
    Guid DossierId, string Van, string Naar, string Reden, string Titel, string Zin, string? Actie, int Stap, bool Melden);
