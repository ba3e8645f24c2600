namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>The latest date comes near and a manager was warned.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Rol">Who was warned, as a role.</param>
/// <param name="Dienst">Code of the service concerned.</param>
/// <param name="UiterlijkeDatum">The latest date.</param>
/// <param name="Laat">Whether the warning itself came late.</param>
public sealed record TermijnGeescaleerd(Guid DossierId, string Rol, string Dienst, DateOnly UiterlijkeDatum, bool Laat);
