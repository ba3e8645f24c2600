namespace CaseTracking.Termijnen.Tests.Simulation;

/// <summary>Closed days, written down a second time: a list per year, with Easter by Gauss's rule (1900 to 2099).</summary>
internal sealed class SimulatedCalendar(bool flemish, IEnumerable<DateOnly> local, bool forgetsWhitMonday = false)
{
    private readonly HashSet<DateOnly> _closed =
        [.. Enumerable.Range(2000, 60).SelectMany(year => Holidays(year, flemish, forgetsWhitMonday)), .. local];

    public bool IsOpen(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_closed.Contains(day);

    public static DateOnly Easter(int year)
    {
        var d = ((19 * (year % 19)) + 24) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + 5) % 7;
        if (d + e == 35 || (d == 28 && e == 6 && year % 19 > 10)) e -= 7;
        return new DateOnly(year, 3, 22).AddDays(d + e);
    }

    private static IEnumerable<DateOnly> Holidays(int year, bool flemish, bool forgetsWhitMonday)
    {
        int[] fixedDays = [101, 501, 721, 815, 1101, 1111, 1225];
        foreach (var day in fixedDays) yield return new DateOnly(year, day / 100, day % 100);
        if (flemish) yield return new DateOnly(year, 7, 11);
        yield return Easter(year).AddDays(1);
        yield return Easter(year).AddDays(39);
        if (!forgetsWhitMonday) yield return Easter(year).AddDays(50);
    }
}
