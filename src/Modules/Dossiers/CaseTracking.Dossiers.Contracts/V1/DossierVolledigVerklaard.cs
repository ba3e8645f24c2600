namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>The city has everything it needs to work on the request.</summary>
/// <param name="DossierId">The file.</param>
public sealed record DossierVolledigVerklaard(Guid DossierId);
