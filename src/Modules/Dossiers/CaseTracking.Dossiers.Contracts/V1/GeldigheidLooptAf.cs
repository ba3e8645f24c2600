namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>Reminder of this module to itself: what was granted ends soon.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="GeldigTot">Last day on which it is valid.</param>
public sealed record GeldigheidLooptAf(Guid DossierId, DateOnly GeldigTot);
