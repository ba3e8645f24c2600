using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>A day on which the city is closed by its own decision, such as a bridge day.</summary>
/// <param name="Datum">The day.</param>
/// <param name="Reden">Why, in words a citizen understands: "brugdag".</param>
public sealed record Sluitingsdag(LocalDate Datum, string Reden);
