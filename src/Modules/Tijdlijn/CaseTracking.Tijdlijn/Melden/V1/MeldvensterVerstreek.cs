namespace CaseTracking.Tijdlijn.Melden.V1;

/// <summary>Reminder of this module to itself: what changed in the last minutes may be told now.</summary>
/// <param name="DossierId">The request.</param>
internal sealed record MeldvensterVerstreek(Guid DossierId);
