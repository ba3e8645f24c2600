using NodaTime;
using NodaTime.Text;

namespace CaseTracking.Termijnen.Tests;

public sealed class BrusselTests
{
    [Theory]
    [InlineData("2026-03-28", "2026-03-27T23:00:00Z", "2026-03-28T23:00:00Z", 24)]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", 23)]
    [InlineData("2026-03-30", "2026-03-29T22:00:00Z", "2026-03-30T22:00:00Z", 24)]
    [InlineData("2026-10-24", "2026-10-23T22:00:00Z", "2026-10-24T22:00:00Z", 24)]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", 25)]
    [InlineData("2026-10-26", "2026-10-25T23:00:00Z", "2026-10-26T23:00:00Z", 24)]
    public void A_day_begins_and_ends_at_midnight_in_Brussels_also_when_the_clock_changes(string day, string begin, string end, int hours)
    {
        Assert.Equal(At(begin), Brussel.BeginVan(Facts.Day(day)));
        Assert.Equal(At(end), Brussel.EindeVan(Facts.Day(day)));
        Assert.Equal(Duration.FromHours(hours), Brussel.EindeVan(Facts.Day(day)) - Brussel.BeginVan(Facts.Day(day)));
    }

    [Theory]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void An_instant_belongs_to_the_day_it_is_in_Brussels(string instant, string day)
    {
        Assert.Equal(Facts.Day(day), Brussel.Dag(At(instant)));
        Assert.Equal(Facts.Day(day), Brussel.Dag(At(instant).ToDateTimeOffset()));
        Assert.Equal(Facts.Day(day), Brussel.Dag(At(instant).ToDateTimeOffset().ToOffset(TimeSpan.FromHours(-11))));
    }

    [Fact]
    public void Every_instant_of_twenty_years_lies_in_its_own_day()
    {
        for (var day = new LocalDate(2015, 1, 1); day.Year < 2035; day = day.PlusDays(1))
        {
            Assert.Equal(day, Brussel.Dag(Brussel.BeginVan(day)));
            Assert.Equal(day, Brussel.Dag(Brussel.EindeVan(day) - Duration.Epsilon));
        }
    }

    [Theory]
    [InlineData("2026-10-25T00:30:00Z", 2)]
    [InlineData("2026-10-25T01:30:00Z", 1)]
    public void The_hour_that_comes_twice_keeps_its_offset(string instant, int offset)
    {
        var clock = Brussel.Klok(At(instant));

        Assert.Equal(2, clock.Hour);
        Assert.Equal(TimeSpan.FromHours(offset), clock.Offset);
    }

    [Fact]
    public void A_term_over_the_night_of_the_clock_keeps_its_days()
    {
        var term = Termijnrekening.VanafDag(new Duur(1, Eenheid.Kalenderdagen), Facts.Day("2026-03-28"), Eindregel.ZelfdeDag, Kalender.Wettelijk);

        Assert.Equal(At("2026-03-29T22:00:00Z"), Brussel.EindeVan(term.UiterlijkeDatum!.Value));
    }

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
