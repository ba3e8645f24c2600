using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>Days on which the clock stands still.</summary>
/// <param name="Van">First day that does not count.</param>
/// <param name="Tot">Last day that does not count, the day before the clock runs again; null while it stands still.</param>
/// <param name="Grond">Code of one of <see cref="Termijnprofiel.Schorsingsgronden"/>.</param>
public sealed record Schorsing(LocalDate Van, LocalDate? Tot, string Grond);
