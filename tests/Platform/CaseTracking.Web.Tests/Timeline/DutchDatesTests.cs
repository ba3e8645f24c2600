using CaseTracking.Web.Timeline;

namespace CaseTracking.Web.Tests.Timeline;

public sealed class DutchDatesTests
{
    [Theory]
    [InlineData("2026-11-21T21:40:00Z", "21 november 2026, 22.40 uur", "2026-11-21T22:40+01:00")]
    [InlineData("2026-07-01T22:05:00Z", "2 juli 2026, 0.05 uur", "2026-07-02T00:05+02:00")]
    [InlineData("2026-12-31T23:00:00Z", "1 januari 2027, 0.00 uur", "2027-01-01T00:00+01:00")]
    [InlineData("2026-10-25T00:30:00Z", "25 oktober 2026, 2.30 uur", "2026-10-25T02:30+02:00")]
    [InlineData("2026-10-25T01:30:00Z", "25 oktober 2026, 2.30 uur", "2026-10-25T02:30+01:00")]
    [InlineData("2026-03-29T01:00:00Z", "29 maart 2026, 3.00 uur", "2026-03-29T03:00+02:00")]
    [InlineData("2026-11-21T23:40:00+09:00", "21 november 2026, 15.40 uur", "2026-11-21T15:40+01:00")]
    public void An_instant_is_told_in_the_time_of_Brussels(string instant, string words, string machine)
    {
        var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(words, DutchDates.Words(at));
        Assert.Equal(machine, DutchDates.Machine(at));
    }

    [Fact]
    public void A_day_can_name_its_weekday() =>
        Assert.Equal("zaterdag 21 november 2026", DutchDates.WordsWithDay(new(2026, 11, 21)));

    [Fact]
    public void Every_month_and_weekday_has_its_name()
    {
        var year = Enumerable.Range(0, 366).Select(n => new DateOnly(2024, 1, 1).AddDays(n)).ToList();
        var dutch = System.Globalization.CultureInfo.GetCultureInfo("nl-BE");

        Assert.All(year, day => Assert.Equal(day.ToString("dddd d MMMM yyyy", dutch), DutchDates.WordsWithDay(day)));
    }
}
