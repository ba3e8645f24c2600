namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>The dates of the file were computed, or computed anew.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="UiterlijkeDatum">Last day on which the decision is in time; absent where no rule sets one or while the clock stands still.</param>
/// <param name="Dienstnorm">Day the city wants to be ready; absent without such a wish.</param>
/// <param name="Aanleiding">What moved the clock: <c>Ingediend</c>, <c>Volledig</c>, <c>AdviesGevraagd</c>, <c>Geschorst</c>, <c>Hervat</c>, <c>Verlengd</c>, <c>Gecorrigeerd</c> or <c>Heropend</c>.</param>
/// <param name="Uitleg">How the date came about, one plain Dutch sentence per step.</param>
/// <param name="UitlegDienstnorm">The same for the service norm, where there is a latest date beside it.</param>
public sealed record TermijnBepaald(
    Guid DossierId, DateOnly? UiterlijkeDatum, DateOnly? Dienstnorm, string Aanleiding, IReadOnlyList<string> Uitleg,
    IReadOnlyList<string>? UitlegDienstnorm = null);
