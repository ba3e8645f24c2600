using NodaTime;

namespace CaseTracking.Termijnen.Tests;

public sealed class TermRuleTests
{
    private static readonly Termijnprofiel Permit = Standard("omgevingsvergunning-gewoon");
    private static readonly Termijnprofiel Simplified = Standard("omgevingsvergunning-vereenvoudigd");
    private static readonly Termijnprofiel Attest = Standard("attest-van-woonst");
    private static readonly Termijnfeiten Filed = Facts.Read("2026-01-05", "volledig 2026-01-20");

    [Fact]
    public void A_permit_may_be_extended_on_a_ground_of_the_law() => Assert.Null(Termijnregels.MagVerlengen(Permit, Filed, "gemeenteweg"));

    [Theory]
    [InlineData("gemeenteweg")]
    [InlineData("administratieve-lus")]
    [InlineData("nieuw-openbaar-onderzoek")]
    public void A_second_extension_is_refused_whatever_its_ground(string ground) =>
        Refused("termijn-al-verlengd", Termijnregels.MagVerlengen(Permit, Extended("gemeenteweg"), ground));

    [Fact]
    public void Another_ground_is_refused() => Refused("verlengingsgrond-onbekend", Termijnregels.MagVerlengen(Permit, Filed, "te-druk"));

    [Fact]
    public void The_simplified_procedure_is_never_extended() =>
        Refused("verlenging-niet-toegelaten", Termijnregels.MagVerlengen(Simplified, Filed, "gemeenteweg"));

    [Theory]
    [InlineData("2026-05-05", null)]
    [InlineData("2026-05-06", "verlenging-te-laat")]
    public void A_term_that_has_passed_is_not_extended(string on, string? code) =>
        Assert.Equal(code, Termijnregels.MagVerlengen(Permit, Filed, "gemeenteweg", Facts.Day(on), Kalender.Wettelijk)?.Code);

    [Fact]
    public void The_first_month_of_a_question_about_personal_data_is_the_last_moment_to_extend()
    {
        var profile = Standard("avg-verzoek");
        var facts = Facts.Read("2026-01-31", "");

        Assert.Null(Termijnregels.MagVerlengen(profile, facts, "complex-of-veel", Facts.Day("2026-02-28"), Kalender.Wettelijk));
        Refused("verlenging-te-laat", Termijnregels.MagVerlengen(profile, facts, "complex-of-veel", Facts.Day("2026-03-01"), Kalender.Wettelijk));
    }

    [Fact]
    public void A_term_without_grounds_is_never_suspended() =>
        Refused("schorsing-niet-toegelaten", Termijnregels.MagSchorsen(Permit, Filed, "wacht-op-stukken"));

    [Fact]
    public void A_term_is_suspended_on_its_own_grounds_only()
    {
        Assert.Null(Termijnregels.MagSchorsen(Attest, Filed, "wacht-op-stukken"));
        Refused("schorsingsgrond-onbekend", Termijnregels.MagSchorsen(Attest, Filed, "te-druk"));
    }

    [Theory]
    [InlineData("2026-09-29", null)]
    [InlineData("2026-09-30", "schorsing-te-laat")]
    public void A_term_that_has_passed_is_not_suspended(string from, string? code) => Assert.Equal(code, Termijnregels.MagSchorsen(
        Standard("omgevingsberoep-gewoon"),
        Facts.Read("2026-05-20", "volledig 2026-06-01"),
        "beroep-gemeenteweg",
        Facts.Day(from),
        Kalender.Wettelijk)?.Code);

    [Fact]
    public void A_suspended_term_is_not_suspended_again_and_a_running_one_not_resumed()
    {
        var suspended = Filed.Schors(Facts.Day("2026-02-01"), "wacht-op-stukken");

        Refused("termijn-al-geschorst", Termijnregels.MagSchorsen(Attest, suspended, "wacht-op-stukken"));
        Assert.Null(Termijnregels.MagHervatten(suspended));
        Refused("termijn-niet-geschorst", Termijnregels.MagHervatten(Filed));
    }

    [Theory]
    [InlineData("omgevingsvergunning-vereenvoudigd", "verlengd 2026-02-01 gemeenteweg")]
    [InlineData("omgevingsvergunning-gewoon", "verlengd 2026-02-01 te-druk")]
    [InlineData("omgevingsvergunning-gewoon", "stil 2026-02-01..2026-02-03 wacht-op-stukken")]
    [InlineData("attest-van-woonst", "stil 2026-02-03..2026-02-01 wacht-op-stukken")]
    [InlineData("attest-van-woonst", "volledig 2026-01-04")]
    [InlineData("attest-van-woonst", "aangevuld 2026-01-04")]
    public void Facts_that_cannot_be_are_a_fault(string profile, string facts) =>
        Assert.Throws<ArgumentException>(() => Facts.Compute(profile, "2026-01-05", facts));

    private static Termijnfeiten Extended(string ground) => Filed with { Verlenging = new Verlenging(new LocalDate(2026, 4, 1), ground) };

    private static void Refused(string code, Termijnweigering? refusal)
    {
        Assert.Equal(code, refusal?.Code);
        Assert.EndsWith(".", refusal!.Zin, StringComparison.Ordinal);
    }

    private static Termijnprofiel Standard(string code) => Termijnprofielen.Standaard.Voor(code, new LocalDate(2026, 1, 5))!;
}
