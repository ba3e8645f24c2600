using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>That the term was extended.</summary>
/// <param name="Op">Day of that decision.</param>
/// <param name="Grond">Code of one of the grounds of <see cref="Termijnprofiel.Verlenging"/>.</param>
public sealed record Verlenging(LocalDate Op, string Grond);
