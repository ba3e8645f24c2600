namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>The citizen has something to pay.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Bedrag">Euro.</param>
/// <param name="Reden"><c>Retributie</c>, <c>Dossierkost</c> or <c>Waarborg</c>.</param>
public sealed record BetalingGevraagd(Guid DossierId, decimal Bedrag, string Reden);
