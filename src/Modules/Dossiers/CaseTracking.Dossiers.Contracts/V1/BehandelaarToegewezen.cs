namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>An employee has the file in hand from now on.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Behandelaar">Reference of the employee at the identity provider; never a name.</param>
/// <param name="Reden">Why it was taken over from a colleague: <c>Ziekte</c>, <c>Verlof</c>, <c>Werkverdeling</c> or <c>Belangenconflict</c>; absent at a first assignment.</param>
public sealed record BehandelaarToegewezen(Guid DossierId, string Behandelaar, string? Reden);
