namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>A piece came in.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Stuk">The piece.</param>
/// <param name="Soort">Name of the kind of piece; absent when it was not asked for.</param>
/// <param name="ZichtbaarVoorBurger">Whether the citizen may see it.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
public sealed record StukGeleverd(
    Guid DossierId, Guid Stuk, string? Soort, bool ZichtbaarVoorBurger, string Titel, string Zin, string? Actie, int Stap, bool Melden);
