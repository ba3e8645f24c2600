using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>The ten legal holidays of Belgium, and the holiday of the Flemish Community, which is not a legal one.</summary>
internal static class Feestdagen
{
    public static string? Wettelijk(LocalDate date) => (date.Month, date.Day) switch
    {
        (1, 1) => "Nieuwjaar",
        (5, 1) => "Dag van de Arbeid",
        (7, 21) => "Nationale feestdag",
        (8, 15) => "Onze-Lieve-Vrouw-Hemelvaart",
        (11, 1) => "Allerheiligen",
        (11, 11) => "Wapenstilstand",
        (12, 25) => "Kerstmis",
        _ => Beweeglijk(date),
    };

    public static string? Vlaams(LocalDate date) => date is { Month: 7, Day: 11 } ? "Vlaamse feestdag" : null;

    /// <summary>Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.</summary>
    public static LocalDate Pasen(int year)
    {
        var (century, ofCentury, golden) = (year / 100, year % 100, year % 19);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * shift) + 114;
        return new LocalDate(year, sum / 31, (sum % 31) + 1);
    }

    private static string? Beweeglijk(LocalDate date) => Period.DaysBetween(Pasen(date.Year), date) switch
    {
        1 => "Paasmaandag",
        39 => "Onze-Lieve-Heer-Hemelvaart",
        50 => "Pinkstermaandag",
        _ => null,
    };
}
