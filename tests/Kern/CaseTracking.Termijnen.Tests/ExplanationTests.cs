namespace CaseTracking.Termijnen.Tests;

public sealed class ExplanationTests
{
    [Fact]
    public void A_permit_explains_its_last_day_from_the_event_to_the_consequence_of_silence()
    {
        var term = Facts.Compute("omgevingsvergunning-gewoon", "2026-01-05", "verlengd 2026-04-01 gemeenteweg");

        Assert.Equal(
            [
                "De stad kreeg dit op 5 januari 2026.",
                "De stad heeft 30 dagen om na te kijken of alles volledig is: tot en met 4 februari 2026. Zonder antwoord begint de termijn daarna vanzelf. Dat staat in artikel 21 en artikel 32, § 3 van het Omgevingsvergunningsdecreet van 25 april 2014.",
                "De termijn is 105 kalenderdagen. Dat staat in artikel 32 van het Omgevingsvergunningsdecreet van 25 april 2014. De eerste dag is 5 februari 2026.",
                "De termijn is verlengd: de gemeenteraad moet beslissen over een gemeenteweg. Dat staat in artikel 32, § 2 van het Omgevingsvergunningsdecreet van 25 april 2014. Er komen 60 kalenderdagen bij.",
                "De laatste dag is 19 juli 2026.",
                "Is er dan geen beslissing? Dan geldt dat vanaf 20 juli 2026 als een weigering.",
                "De stad wil klaar zijn in 90 kalenderdagen. Dat koos de stad zelf. De eerste dag is 5 februari 2026.",
                "De stad wil ten laatste klaar zijn op 5 mei 2026.",
            ],
            Uitlegzinnen.Van(term));
    }

    [Fact]
    public void A_norm_in_working_days_names_every_closed_day()
    {
        var term = Facts.Compute("reispas", "2026-04-02", "stil 2026-04-09..2026-04-09 wacht-op-stukken");

        Assert.Equal(
            [
                "De stad kreeg dit op 2 april 2026.",
                "De stad wil klaar zijn in 6 werkdagen. Dat koos de stad zelf. De eerste dag is 3 april 2026.",
                "Dit telt niet mee: 4 april 2026 en 5 april 2026 (weekend).",
                "Dit telt niet mee: 6 april 2026 (Paasmaandag).",
                "De termijn staat stil op 9 april 2026: de stad wacht op stukken van u. Er komt 1 dag bij.",
                "Dit telt niet mee: 11 april 2026 en 12 april 2026 (weekend).",
                "De stad wil ten laatste klaar zijn op 14 april 2026.",
            ],
            Uitlegzinnen.Van(term));
    }

    [Fact]
    public void A_last_day_that_moves_says_why()
    {
        var term = Termijnrekening.VanafDag(
            new Duur(1, Eenheid.Maanden), Facts.Day("2026-04-01"), Eindregel.VolgendeWerkdag, Kalender.Wettelijk, "de vraag om advies");

        Assert.Equal(
            [
                "We tellen vanaf de vraag om advies: 1 april 2026.",
                "De termijn is 1 maand. Dat koos de stad zelf. De eerste dag is 2 april 2026.",
                "De stad is gesloten op 1 mei 2026 (Dag van de Arbeid). De laatste dag schuift 1 dag op.",
                "De stad is gesloten op 2 mei 2026 en 3 mei 2026 (weekend). De laatste dag schuift 2 dagen op.",
                "De laatste dag is 4 mei 2026.",
            ],
            Uitlegzinnen.Van(term));
    }

    [Fact]
    public void Days_on_which_the_clock_stood_still_say_why_and_by_which_article() =>
        Assert.Contains(
            "De termijn staat stil van 1 juli 2026 tot en met 9 augustus 2026: de Vlaamse Regering moet eerst beslissen over het beroep "
            + "tegen de beslissing van de gemeenteraad over de weg. Dat staat in artikel 66, § 2/2 van het Omgevingsvergunningsdecreet van "
            + "25 april 2014. Er komen 40 dagen bij.",
            Uitlegzinnen.Van(Facts.Compute(
                "omgevingsberoep-gewoon", "2026-05-20", "volledig 2026-06-01; stil 2026-07-01..2026-08-09 beroep-gemeenteweg")));

    [Fact]
    public void An_exception_for_a_period_names_its_decree() =>
        Assert.Contains(
            "Er is een uitzondering: noodmaatregel door het coronavirus. Dat staat in artikel 4 van het besluit van de Vlaamse Regering van 24 maart 2020. Er komen 60 kalenderdagen bij.",
            Uitlegzinnen.Van(Facts.Compute("omgevingsvergunning-gewoon", "2020-03-24", "volledig 2020-04-02")));

    [Fact]
    public void A_setting_of_the_city_is_never_shown_as_law()
    {
        var settings = Termijnprofielen.Standaard.Alle.Where(p => p.Zekerheid == Zekerheid.Instelling).ToList();

        Assert.NotEmpty(settings);
        Assert.All(settings, profile =>
        {
            var term = Termijnrekening.Bereken(profile, new Termijnfeiten(Facts.Day("2026-01-05")), Kalender.Wettelijk);
            Assert.All(term.Uitleg.Concat(term.UitlegDienstnorm), step => Assert.Null(step.Bron));
            var text = string.Join(' ', Uitlegzinnen.Van(term));
            Assert.Contains("Dat koos de stad zelf.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("artikel", text, StringComparison.Ordinal);
            Assert.DoesNotContain("decreet", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_service_norm_is_a_setting_even_beside_a_term_of_law() =>
        Assert.All(Facts.Compute("omgevingsvergunning-gewoon", "2026-01-05", "").UitlegDienstnorm.SkipWhile(s => s.Regel != Uitlegregel.Dienstnorm), s => Assert.Null(s.Bron));

    [Fact]
    public void Before_the_request_is_complete_the_clock_says_that_it_waits()
    {
        var term = Facts.Compute("omgevingsvergunning-gewoon", "2026-01-05", "onvolledig 2026-01-12");

        Assert.Null(term.Begin);
        Assert.Null(term.UiterlijkeDatum);
        Assert.Equal(["De termijn loopt nog niet. De termijn begint als de stad laat weten dat alles volledig is."], Uitlegzinnen.Van(term));
    }

    [Fact]
    public void There_is_a_sentence_for_every_rule() => Assert.All(Enum.GetValues<Uitlegregel>(), rule =>
    {
        var day = Facts.Day("2026-01-12");
        var sentence = Uitlegzinnen.Zin(new Uitlegstap(rule, day, day, 1, "reden", "artikel 1", new Duur(1, Eenheid.Maanden)));
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("2027-01-12", "12 januari 2027")]
    [InlineData("2028-02-29", "29 februari 2028")]
    [InlineData("2026-08-01", "1 augustus 2026")]
    public void A_day_reads_as_people_say_it(string day, string words) => Assert.Equal(words, Uitlegzinnen.Datum(Facts.Day(day)));

    [Theory]
    [InlineData("1 maand", "1 maand")]
    [InlineData("2 maanden", "2 maanden")]
    [InlineData("1 werkdag", "1 werkdag")]
    [InlineData("3 weken", "3 weken")]
    public void A_length_reads_back_as_it_was_written(string text, string again)
    {
        Assert.True(Duur.TryParse(text, out var length));
        Assert.Equal(again, length.ToString());
    }
}
