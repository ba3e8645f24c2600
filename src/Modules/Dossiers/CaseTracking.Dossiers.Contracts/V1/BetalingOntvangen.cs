namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>The citizen paid.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Bedrag">Euro.</param>
public sealed record BetalingOntvangen(Guid DossierId, decimal Bedrag);
