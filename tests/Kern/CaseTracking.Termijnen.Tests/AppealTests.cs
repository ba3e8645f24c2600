namespace CaseTracking.Termijnen.Tests;

public sealed class AppealTests
{
    [Theory]
    [InlineData("omgevingsvergunning", "2026-03-02", true, "2026-04-01")]
    [InlineData("omgevingsvergunning", "2026-03-02", false, "2026-08-01")]
    [InlineData("omgevingsvergunning-derden", "2026-03-02", true, "2026-04-01")]
    [InlineData("omgevingsvergunning-raad", "2026-03-02", true, "2026-04-16")]
    [InlineData("openbaarheid", "2026-04-21", true, "2026-05-21")]
    [InlineData("openbaarheid", "2026-04-21", false, "2026-09-20")]
    [InlineData("ocmw", "2026-03-12", true, "2026-06-12")]
    [InlineData("ocmw-zonder-beslissing", "2026-02-10", true, "2026-06-18")]
    [InlineData("toezicht", "2026-03-02", true, "2026-04-01")]
    public void The_last_day_to_appeal(string code, string notice, bool mentions, string latest)
    {
        var term = Beroepstermijnen.Vind(code)!.Bereken(Facts.Day(notice), mentions, Kalender.Wettelijk);

        Assert.Equal(Facts.Day(latest), term.UiterlijkeDatum);
        Assert.Equal(term.UiterlijkeDatum, Ledger.Sum(term.Uitleg));
    }

    [Fact]
    public void Without_its_mentions_a_decision_about_welfare_starts_no_term()
    {
        var term = Beroepstermijnen.Vind("ocmw")!.Bereken(Facts.Day("2026-03-12"), metVermeldingen: false, Kalender.Wettelijk);

        Assert.Null(term.Begin);
        Assert.Null(term.UiterlijkeDatum);
        Assert.Contains("begint de termijn niet te lopen. Dat staat in artikel 21, § 3", Uitlegzinnen.Van(term)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_mentions_put_the_first_day_off_by_four_months()
    {
        var term = Beroepstermijnen.Vind("openbaarheid")!.Bereken(Facts.Day("2026-04-21"), metVermeldingen: false, Kalender.Wettelijk);

        Assert.Equal(Facts.Day("2026-08-22"), term.Begin);
        Assert.Contains(term.Uitleg, s => s is { Regel: Uitlegregel.Wachttijd, Dagen: 122, Reden: "4 maanden" });
    }

    [Fact]
    public void Codes_are_unique() => Assert.Equal(Beroepstermijnen.Standaard.Count, Beroepstermijnen.Standaard.DistinctBy(b => b.Code).Count());

    [Fact]
    public void An_unknown_appeal_is_not_found() => Assert.Null(Beroepstermijnen.Vind("geen"));

    [Theory]
    [InlineData(Eindregel.ZelfdeDag, "2026-04-04")]        // the Saturday before Easter
    [InlineData(Eindregel.VolgendeWerkdag, "2026-04-07")]  // the Tuesday after
    public void A_loose_term_ends_as_its_rule_says(Eindregel rule, string latest)
    {
        var term = Termijnrekening.VanafDag(
            new Duur(2, Eenheid.Weken), Facts.Day("2026-03-21"), rule, Kalender.Wettelijk, "de vraag om stukken");

        Assert.Equal(Facts.Day(latest), term.UiterlijkeDatum);
        Assert.Equal(Facts.Day("2026-03-22"), term.Begin);
        Assert.Equal(term.UiterlijkeDatum, Ledger.Sum(term.Uitleg));
        Assert.Equal("We tellen vanaf de vraag om stukken: 21 maart 2026.", Uitlegzinnen.Van(term)[0]);
    }
}
