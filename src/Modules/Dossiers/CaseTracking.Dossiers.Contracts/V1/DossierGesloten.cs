namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>The file was closed and accepts no further work.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Reden">Why: <c>Afgehandeld</c>, <c>ZonderGevolg</c> or <c>Dubbel</c>.</param>
public sealed record DossierGesloten(Guid DossierId, string Reden);
