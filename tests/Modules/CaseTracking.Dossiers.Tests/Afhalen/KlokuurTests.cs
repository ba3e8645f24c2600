using CaseTracking.Dossiers.Afhalen;

namespace CaseTracking.Dossiers.Tests.Afhalen;

public sealed class KlokuurTests
{
    [Theory]
    [InlineData("11", 11, 0)]
    [InlineData("11.00", 11, 0)]
    [InlineData(" 9:05 ", 9, 5)]
    [InlineData("9u30", 9, 30)]
    [InlineData("14 uur", 14, 0)]
    [InlineData("14.30 uur", 14, 30)]
    [InlineData("0.00", 0, 0)]
    public void Hours_are_read_as_people_write_them(string tekst, int uur, int minuut) => Assert.Equal(new TimeOnly(uur, minuut), Klokuur.Lees(tekst));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("straks")]
    [InlineData("25.00")]
    [InlineData("11.60")]
    [InlineData("11.5")]
    [InlineData("-1")]
    [InlineData("1100")]
    public void What_is_no_hour_is_none(string? tekst) => Assert.Null(Klokuur.Lees(tekst));

    [Theory]
    [InlineData("2026-07-01T11:00", "2026-07-01T09:00Z")]
    [InlineData("2026-12-01T11:00", "2026-12-01T10:00Z")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30Z")]
    public void An_hour_is_that_of_brussels_on_every_night_of_the_year(string lokaal, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment, null), Klokuur.Moment(DateTime.Parse(lokaal, null)));

    [Fact]
    public void A_moment_that_names_its_zone_is_that_moment() =>
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 11, 0, 0, TimeSpan.FromHours(1)), Klokuur.Moment(new DateTime(2026, 12, 1, 10, 0, 0, DateTimeKind.Utc)));
}
