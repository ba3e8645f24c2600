namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>The citizen was notified of the decision.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Uitkomst"><c>Toegekend</c>, <c>DeelsToegekend</c>, <c>Geweigerd</c> or <c>NietOntvankelijk</c>.</param>
/// <param name="Op">Day of the notification.</param>
/// <param name="Wijze">By which means: <c>Aangetekend</c>, <c>Brief</c>, <c>Mail</c>, <c>Loket</c> or <c>Platform</c>.</param>
/// <param name="BeroepTot">Last day to appeal; absent where no appeal is open or its term did not start.</param>
/// <param name="Uitleg">How that day came about, one plain Dutch sentence per step.</param>
/// <param name="Alternatieven">What the citizen can still do besides an appeal.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
/// <param name="Grond">Why, in Dutch, where a code says it: the request could not be treated.</param>
public sealed record BeslissingMeegedeeld(
    Guid DossierId, string Uitkomst, DateOnly Op, string Wijze, DateOnly? BeroepTot, IReadOnlyList<string> Uitleg,
    IReadOnlyList<string> Alternatieven, string Titel, string Zin, string? Actie, int Stap, bool Melden,
    string? Grond = null);
