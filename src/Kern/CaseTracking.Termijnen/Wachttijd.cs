using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>Days on which the city waited for the applicant. They stop <see cref="Termijnprofiel.Dienstnorm"/> and never the binding term.</summary>
/// <param name="Van">First day that does not count.</param>
/// <param name="Tot">Last day that does not count, the day before it came; null while the city waits.</param>
/// <param name="Waarop">What for, in Dutch and fit for a sentence: "documenten van u".</param>
public sealed record Wachttijd(LocalDate Van, LocalDate? Tot, string Waarop);
