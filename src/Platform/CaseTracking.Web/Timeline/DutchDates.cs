using System.Globalization;

namespace CaseTracking.Web.Timeline;

/// <summary>Dates in words, as people here write them, in the time of Brussels whatever the server's zone is.</summary>
public static class DutchDates
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] ShortMonths = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly string[] Days = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    /// <summary>The same instant on the clock of Brussels.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Brussels);

    /// <summary>The calendar day of an instant in Brussels.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The first instant of a day in Brussels.</summary>
    public static DateTimeOffset Begin(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Brussels.GetUtcOffset(midnight));
    }

    /// <summary>As in <c>21 november 2026</c>.</summary>
    public static string Words(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year}");

    /// <summary>As in <c>21 nov 2026</c>, for a table.</summary>
    public static string Abbreviated(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {ShortMonths[date.Month - 1]} {date.Year}");

    /// <summary>As in <c>zaterdag 21 november 2026</c>.</summary>
    public static string WordsWithDay(DateOnly date) => $"{Days[(int)date.DayOfWeek]} {Words(date)}";

    /// <summary>As in <c>22.40 uur</c>.</summary>
    public static string Time(DateTimeOffset instant) => Local(instant).ToString("H'.'mm' uur'", CultureInfo.InvariantCulture);

    /// <summary>As in <c>21 november 2026, 22.40 uur</c>.</summary>
    public static string Words(DateTimeOffset instant) => $"{Words(Day(instant))}, {Time(instant)}";

    /// <summary>For the datetime attribute, as in <c>2026-11-21T22:40+01:00</c>; the offset tells both hours of an autumn night apart.</summary>
    public static string Machine(DateTimeOffset instant) => Local(instant).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>For the datetime attribute, as in <c>2026-11-21</c>.</summary>
    public static string Machine(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
