namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>The latest date passed without a decision.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="UiterlijkeDatum">The latest date.</param>
/// <param name="Gevolg">What the law attaches to it: <c>Geen</c>, <c>Weigering</c>, <c>Toekenning</c> or <c>BeroepOpen</c>.</param>
/// <param name="Laat">Whether this was noticed late.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
public sealed record TermijnVerstreken(
    Guid DossierId, DateOnly UiterlijkeDatum, string Gevolg, bool Laat, string Titel, string Zin, string? Actie, int Stap, bool Melden);
