namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>What was granted ends soon.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="GeldigTot">Last day on which it is valid.</param>
public sealed record VergunningVerloopt(Guid DossierId, DateOnly GeldigTot);
