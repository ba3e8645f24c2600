namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>Reminder of this module to itself: advice should be in.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="AdviesId">The advice asked for.</param>
/// <param name="TegenDatum">The date it was set for.</param>
public sealed record AdviesLooptAf(Guid DossierId, Guid AdviesId, DateOnly TegenDatum);
