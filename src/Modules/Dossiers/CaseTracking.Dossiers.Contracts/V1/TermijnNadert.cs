namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>Reminder of this module to itself: the latest date comes near.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="UiterlijkeDatum">The latest date it was set for.</param>
public sealed record TermijnNadert(Guid DossierId, DateOnly UiterlijkeDatum);
