using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>One line of the sum that leads to a date: the first step's day plus the days of all steps is that date.</summary>
/// <param name="Regel">Which rule.</param>
/// <param name="Van">The day of the event, or the first day concerned.</param>
/// <param name="Tot">Last day concerned; null for an event, and for a suspension or a wait that goes on.</param>
/// <param name="Dagen">Days this step moves the date; a length in working days has the closed days in steps of their own.</param>
/// <param name="Reden">In Dutch: the length, the ground, the holiday, the event; null where the rule says all.</param>
/// <param name="Bron">The article; null for what the calendar or the city's settings say.</param>
/// <param name="Duur">The length as the rule states it; null for a step that is no length.</param>
public sealed record Uitlegstap(
    Uitlegregel Regel, LocalDate Van, LocalDate? Tot, int Dagen, string? Reden = null, string? Bron = null, Duur? Duur = null);
