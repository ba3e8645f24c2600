using NodaTime;

namespace CaseTracking.Termijnen.Tests;

public sealed class SuspensionTests
{
    private const string Ground = "beroep-gemeenteweg";
    private static readonly Termijnprofiel Appeal = Termijnprofielen.Standaard.Voor("omgevingsberoep-gewoon", new LocalDate(2026, 5, 20))!;
    private static readonly Termijnfeiten Running = Facts.Read("2026-05-20", "volledig 2026-06-01");

    [Fact]
    public void While_the_clock_stands_still_there_is_no_last_day_and_no_silence()
    {
        var term = Compute(Running.Schors(Facts.Day("2026-07-01"), Ground));

        Assert.True(term.IsGeschorst);
        Assert.Null(term.UiterlijkeDatum);
        Assert.Null(term.StilzwijgenVanaf);
        Assert.Equal(Facts.Day("2026-06-02"), term.Begin);
        Assert.Contains("Vanaf 1 juli 2026 staat de termijn stil", Uitlegzinnen.Van(term)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-07-01", "2026-09-29")]  // resumed on the day it was suspended: no day lost
    [InlineData("2026-07-02", "2026-09-30")]
    [InlineData("2026-08-10", "2026-11-08")]
    public void Resuming_gives_back_every_day_the_clock_stood_still(string resumed, string latest)
    {
        var term = Compute(Running.Schors(Facts.Day("2026-07-01"), Ground).Hervat(Facts.Day(resumed)));

        Assert.False(term.IsGeschorst);
        Assert.Equal(Facts.Day(latest), term.UiterlijkeDatum);
    }

    [Theory]
    [InlineData("stil 2026-07-01..2026-07-10 beroep-gemeenteweg; stil 2026-07-05..2026-07-12 beroep-gemeenteweg", "2026-10-11")]  // 12 days, not 18
    [InlineData("stil 2026-07-01..2026-07-10 beroep-gemeenteweg; stil 2026-07-03..2026-07-04 beroep-gemeenteweg", "2026-10-09")]
    [InlineData("stil 2026-05-20..2026-06-03 beroep-gemeenteweg", "2026-10-01")]                                             // only from the first day on
    [InlineData("stil 2026-09-29..2026-10-02 beroep-gemeenteweg", "2026-10-03")]                                             // on the last day itself
    [InlineData("stil 2026-09-30..2026-10-02 beroep-gemeenteweg", "2026-09-29")]                                             // after it: too late
    [InlineData("stil 2026-09-30.. beroep-gemeenteweg", "2026-09-29")]
    [InlineData("stil 2026-09-20..2026-09-29 beroep-gemeenteweg; stil 2026-10-05..2026-10-06 beroep-gemeenteweg", "2026-10-11")]  // within the days gained
    public void A_day_is_given_back_once_and_only_when_it_was_a_day_of_the_term(string suspensions, string latest) =>
        Assert.Equal(Facts.Day(latest), Facts.Compute("omgevingsberoep-gewoon", "2026-05-20", "volledig 2026-06-01; " + suspensions).UiterlijkeDatum);

    [Fact]
    public void A_norm_in_working_days_gives_back_the_working_days()
    {
        // 6 working days from Thursday 2 April: Friday, [Monday a holiday, Tuesday and Wednesday suspended], Thursday, Friday, Monday to Wednesday.
        var term = Facts.Compute("reispas", "2026-04-02", "stil 2026-04-06..2026-04-08 wacht-op-stukken");

        Assert.Equal(Facts.Day("2026-04-15"), term.Dienstnorm);
    }

    private static Termijn Compute(Termijnfeiten facts) => Termijnrekening.Bereken(Appeal, facts, Kalender.Wettelijk);
}
