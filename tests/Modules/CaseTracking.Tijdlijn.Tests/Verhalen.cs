namespace CaseTracking.Tijdlijn.Tests;

/// <summary>Timelines as the specs tell them: one line an hour.</summary>
internal static class Verhalen
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

    public static Aanvraag Aanvraag { get; } = new(
        Guid.NewGuid(), "2026-000042", "Attest van woonst", ["Ontvangen", "In behandeling", "Klaar", "Afgehaald"], "Dienst Burgerzaken", "012 34 56 70", "Loket",
        new DateOnly(2026, 11, 3));

    public static Regelinhoud Regel(Regelsoort soort, int stap, string? actie = null, Regelsoort? corrigeert = null) =>
        new(soort, $"Titel van {soort}", $"Zin van {soort}.", actie, stap, corrigeert);

    public static Aanvraagtijdlijn Van(params Regelinhoud[] regels) => Met(Belofte.Geen, regels);

    public static Aanvraagtijdlijn Met(Belofte belofte, params Regelinhoud[] regels) =>
        new(Aanvraag, belofte, [.. regels.Select((r, i) => new Regel(Guid.NewGuid(), i + 1, Begin.AddHours(i), r))]);
}
