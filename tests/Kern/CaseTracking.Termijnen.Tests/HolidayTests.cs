using System.Globalization;
using CaseTracking.Termijnen.Tests.Simulation;
using CaseTracking.Testing;
using NodaTime;

namespace CaseTracking.Termijnen.Tests;

public sealed class HolidayTests
{
    private static readonly string[] Weekend = ["weekend"];

    [Fact]
    public void The_holidays_of_2010_to_2032_are_those_of_the_reference_table()
    {
        var expected = Reference();
        var computed = Days(2010, 2032).Where(IsHoliday).ToList();

        Assert.Equal(expected, computed);
    }

    [Theory]
    [InlineData("2016-03-28", "2016-05-05", "2016-05-16")]
    [InlineData("2017-04-17", "2017-05-25", "2017-06-05")]
    [InlineData("2018-04-02", "2018-05-10", "2018-05-21")]
    [InlineData("2019-04-22", "2019-05-30", "2019-06-10")]
    [InlineData("2026-04-06", "2026-05-14", "2026-05-25")]
    [InlineData("2027-03-29", "2027-05-06", "2027-05-17")]
    public void The_holidays_that_move_are_where_Easter_puts_them(string easterMonday, string ascension, string whitMonday)
    {
        Assert.Equal("Paasmaandag", Kalender.Wettelijk.RedenGesloten(Facts.Day(easterMonday)));
        Assert.Equal("Onze-Lieve-Heer-Hemelvaart", Kalender.Wettelijk.RedenGesloten(Facts.Day(ascension)));
        Assert.Equal("Pinkstermaandag", Kalender.Wettelijk.RedenGesloten(Facts.Day(whitMonday)));
    }

    [Fact]
    public void Easter_is_the_same_by_another_rule_from_1900_to_2099() => Assert.All(Enumerable.Range(1900, 200), year =>
        Assert.Equal("Paasmaandag", Kalender.Wettelijk.RedenGesloten(LocalDate.FromDateOnly(SimulatedCalendar.Easter(year)).PlusDays(1))));

    /// <summary>In 2008 Ascension fell on 1 May.</summary>
    [Fact]
    public void Every_year_has_ten_holidays() => Assert.All(Enumerable.Range(1950, 150), year =>
        Assert.Equal(year == 2008 ? 9 : 10, Days(year, year).Count(IsHoliday)));

    [Fact]
    public void The_Flemish_holiday_closes_only_where_the_city_says_so()
    {
        var day = Facts.Day("2028-07-11");

        Assert.Null(Kalender.Wettelijk.RedenGesloten(day));
        Assert.Equal("Vlaamse feestdag", Kalender.Met(vlaamseFeestdag: true, []).RedenGesloten(day));
    }

    [Fact]
    public void A_city_closes_on_days_of_its_own()
    {
        var city = Kalender.Met(vlaamseFeestdag: false, [new Sluitingsdag(Facts.Day("2026-05-15"), "brugdag")]);

        Assert.Equal("brugdag", city.RedenGesloten(Facts.Day("2026-05-15")));
        Assert.True(Kalender.Wettelijk.IsWerkdag(Facts.Day("2026-05-15")));
        Assert.Equal(Facts.Day("2026-05-18"), city.EerstvolgendeWerkdag(Facts.Day("2026-05-14")));
    }

    [Fact]
    public void A_closing_day_that_is_listed_twice_is_refused() => Assert.Throws<ArgumentException>(() => Kalender.Met(
        vlaamseFeestdag: false, [new Sluitingsdag(Facts.Day("2026-05-15"), "brugdag"), new Sluitingsdag(Facts.Day("2026-05-15"), "staking")]));

    [Fact]
    public void Ordinary_Saturdays_and_Sundays_are_the_weekend()
    {
        Assert.Equal(Weekend, Days(2026, 2026).Where(d => !IsHoliday(d) && d.DayOfWeek >= IsoDayOfWeek.Saturday).Select(Kalender.Wettelijk.RedenGesloten).Distinct());
        Assert.Equal("Allerheiligen", Kalender.Wettelijk.RedenGesloten(Facts.Day("2026-11-01")));
    }

    private static bool IsHoliday(LocalDate day) => Kalender.Wettelijk.RedenGesloten(day) is not (null or "weekend");

    private static IEnumerable<LocalDate> Days(int from, int to)
    {
        for (var day = new LocalDate(from, 1, 1); day.Year <= to; day = day.PlusDays(1)) yield return day;
    }

    private static List<LocalDate> Reference()
    {
        var path = Path.Combine(Repository.Shared, "data", "reference", "be_holidays_date-holidays_2010-2032.csv");
        if (!File.Exists(path)) Assert.Skip($"No table of holidays at {path}; set CASETRACKING_SHARED to the folder that holds data/reference.");

        return [.. File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Where(cells => cells[2] == "public")
            .Select(cells => LocalDate.FromDateOnly(DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture)))];
    }
}
