namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>Something lies ready to be collected.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Plaats">Name of the place.</param>
/// <param name="Adres">Its address.</param>
/// <param name="Uren">Its opening hours, in Dutch.</param>
/// <param name="Vanaf">From when.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
public sealed record AfhalingKlaargezet(
    Guid DossierId, string Plaats, string Adres, string Uren, DateTimeOffset Vanaf, string Titel, string Zin, string? Actie, int Stap, bool Melden);
