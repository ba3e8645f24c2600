namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>Reminder of this module to itself: the latest date has passed unless something happened.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="UiterlijkeDatum">The latest date it was set for.</param>
public sealed record TermijnLooptAf(Guid DossierId, DateOnly UiterlijkeDatum);
