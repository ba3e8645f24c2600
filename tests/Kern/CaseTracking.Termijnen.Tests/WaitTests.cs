using NodaTime;

namespace CaseTracking.Termijnen.Tests;

/// <summary>While the city waits for the applicant its own norm waits too, and the law does not.</summary>
public sealed class WaitTests
{
    private const string Permit = "omgevingsvergunning-gewoon";
    private const string Asked = "volledig 2026-01-20; wacht 2026-02-02..";

    [Theory]
    //          2 working days from Monday 5 January: Tuesday and Wednesday
    [InlineData("attest-van-woonst", "2026-01-05", "", "2026-01-07")]
    [InlineData("attest-van-woonst", "2026-01-05", "wacht 2026-01-06..2026-01-06", "2026-01-08")]
    [InlineData("attest-van-woonst", "2026-01-05", "wacht 2026-01-05..2026-01-06", "2026-01-08")]  // asked on the day it arrived
    [InlineData("attest-van-woonst", "2026-01-05", "wacht 2026-01-07..2026-01-20", "2026-01-21")]  // asked on the last day
    [InlineData("attest-van-woonst", "2026-01-05", "wacht 2026-01-08..2026-01-20", "2026-01-07")]  // asked when it was late already
    [InlineData("attest-van-woonst", "2026-01-05", "wacht 2026-01-08..", "2026-01-07")]
    [InlineData("attest-van-woonst", "2026-01-05", "wacht 2026-01-07..", null)]                    // still waiting
    [InlineData("attest-van-woonst", "2026-01-05", "wacht 2026-01-05..", null)]
    //          from Friday 9 January over the weekend: a weekend is no working day, waited or not
    [InlineData("attest-van-woonst", "2026-01-08", "wacht 2026-01-09..2026-01-11", "2026-01-13")]
    [InlineData("attest-van-woonst", "2026-01-08", "wacht 2026-01-10..2026-01-11", "2026-01-12")]
    //          6 working days from Thursday 2 April, with Easter Monday on the 6th
    [InlineData("reispas", "2026-04-02", "", "2026-04-13")]
    [InlineData("reispas", "2026-04-02", "wacht 2026-04-03..2026-04-07", "2026-04-15")]
    [InlineData("reispas", "2026-04-02", "wacht 2026-04-03..2026-04-03; wacht 2026-04-08..2026-04-09", "2026-04-16")]
    [InlineData("reispas", "2026-04-02", "wacht 2026-04-03..2026-04-03; wacht 2026-04-08..", null)]
    public void A_norm_in_working_days_gives_back_the_days_of_waiting(string profile, string received, string facts, string? norm) =>
        Assert.Equal(Day(norm), Facts.Compute(profile, received, facts).Dienstnorm);

    [Theory]
    [InlineData("wacht 2026-04-03..2026-04-08; wacht 2026-04-07..2026-04-09", "2026-04-17")]
    [InlineData("stil 2026-04-07..2026-04-08 wacht-op-stukken; wacht 2026-04-08..2026-04-09", "2026-04-16")]
    [InlineData("stil 2026-04-08..2026-04-08 wacht-op-stukken; wacht 2026-04-07..2026-04-09", "2026-04-16")]
    [InlineData("stil 2026-04-07..2026-04-09 wacht-op-stukken; wacht 2026-04-08..2026-04-08", "2026-04-16")]
    public void A_day_on_which_the_clock_stood_still_twice_is_given_back_once(string facts, string norm) =>
        Assert.Equal(Facts.Day(norm), Facts.Compute("reispas", "2026-04-02", facts).Dienstnorm);

    [Theory]
    [InlineData("volledig 2026-01-20", "2026-04-20", "2026-05-05")]
    [InlineData("volledig 2026-01-20; wacht 2026-02-02..2026-02-11", "2026-04-30", "2026-05-05")]
    [InlineData(Asked, null, "2026-05-05")]
    //          the wish lies behind the law: only the law is left
    [InlineData("volledig 2026-01-20; wacht 2026-02-02..2026-02-17", null, "2026-05-05")]
    //          what was waited before the term began is no day of it
    [InlineData("onvolledig 2026-01-19; aangevuld 2026-02-10; volledig 2026-02-20; wacht 2026-01-19..2026-02-09", "2026-05-21", "2026-06-05")]
    public void The_law_never_waits(string facts, string? norm, string latest)
    {
        var term = Facts.Compute(Permit, "2026-01-05", facts);
        Assert.Equal((Day(norm), Day(latest)), (term.Dienstnorm, term.UiterlijkeDatum));
    }

    [Fact]
    public void Waiting_changes_nothing_of_the_law_and_is_no_suspension()
    {
        var (waiting, not) = (Facts.Compute(Permit, "2026-01-05", Asked), Facts.Compute(Permit, "2026-01-05", "volledig 2026-01-20"));

        Assert.Equal(not.Uitleg, waiting.Uitleg);
        Assert.Equal((not.Begin, not.StilzwijgenVanaf, false), (waiting.Begin, waiting.StilzwijgenVanaf, waiting.IsGeschorst));
        Assert.False(Facts.Compute("reispas", "2026-04-02", "wacht 2026-04-07..").IsGeschorst);
        Assert.True(Facts.Compute("reispas", "2026-04-02", "wacht 2026-04-07..; stil 2026-04-08.. wacht-op-stukken").IsGeschorst);
    }

    [Fact]
    public void A_last_day_that_moves_off_the_weekend_does_not_land_in_a_wait()
    {
        var profile = Termijnprofielen.Lees(
            """
            [{ "code": "melding", "versie": 1, "naam": "Melding", "geldigVan": "2026-01-01", "aanvang": "ontvangst",
               "dienstnorm": "5 kalenderdagen", "eindregel": "volgendeWerkdag", "zekerheid": "instelling" }]
            """).Alle.Single();

        // Five days from Monday 5 January end on Saturday; asked on Monday, brought on Friday.
        var term = Termijnrekening.Bereken(profile, Facts.Read("2026-01-05", "wacht 2026-01-12..2026-01-15"), Kalender.Wettelijk);

        Assert.Equal(Facts.Day("2026-01-16"), term.Dienstnorm);
        Assert.Equal(term.Dienstnorm, Ledger.Sum(term.UitlegDienstnorm));
    }

    [Fact]
    public void The_days_of_waiting_are_told_where_they_fell()
    {
        var term = Facts.Compute("reispas", "2026-04-02", "wacht 2026-04-07..2026-04-09; wacht 2026-04-14..2026-04-14");

        Assert.Equal(
            [
                "De stad kreeg dit op 2 april 2026.",
                "De stad wil klaar zijn in 6 werkdagen. Dat koos de stad zelf. De eerste dag is 3 april 2026.",
                "Dit telt niet mee: 4 april 2026 en 5 april 2026 (weekend).",
                "Dit telt niet mee: 6 april 2026 (Paasmaandag).",
                "Van 7 april 2026 tot en met 9 april 2026 wachtte de stad op documenten van u: die dagen tellen niet mee.",
                "Dit telt niet mee: 11 april 2026 en 12 april 2026 (weekend).",
                "Op 14 april 2026 wachtte de stad op documenten van u: die dag telt niet mee.",
                "De stad wil ten laatste klaar zijn op 17 april 2026.",
            ],
            Uitlegzinnen.Van(term));
    }

    [Fact]
    public void A_wait_without_an_end_is_the_last_thing_told() => Assert.Equal(
        "Vanaf 7 april 2026 wacht de stad op documenten van u: die dagen tellen niet mee.",
        Uitlegzinnen.Van(Facts.Compute("reispas", "2026-04-02", "wacht 2026-04-07.."))[^1]);

    [Fact]
    public void A_wait_that_ends_before_it_begins_is_a_fault() =>
        Assert.Throws<ArgumentException>(() => Facts.Compute("reispas", "2026-04-02", "wacht 2026-04-09..2026-04-08"));

    private static LocalDate? Day(string? iso) => iso is null ? null : Facts.Day(iso);
}
