using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Kluis;
using static CaseTracking.Dossiers.Tests.Beslissen.Beslisverhaal;

namespace CaseTracking.Dossiers.Tests.Beslissen;

public sealed class StelBeslissingOpTests
{
    private static readonly StelBeslissingOp Command =
        new(Id, BeslissingId, Uitkomst.Toegekend, new MedewerkerRef(Bert.Id), Woorden, Redenen, AlleVermeldingen, Vandaag);

    [Fact]
    public void The_first_draft_has_number_one() =>
        GivenVolledig.Deciding(d => StelBeslissingOp.Decide(d, Command, Boek)).Records(Ontwerp());

    [Fact]
    public void A_next_draft_is_about_the_same_decision_and_has_the_next_number() =>
        GivenOntwerp.Deciding(d => StelBeslissingOp.Decide(d, Command with { BeslissingId = Guid.NewGuid(), Uitkomst = Uitkomst.Geweigerd }, Boek))
            .Records(Ontwerp(2, Uitkomst.Geweigerd));

    [Fact]
    public void No_number_comes_back_after_a_correction() =>
        DossierScenarios.Spec.Given(
                Ingediend, Volledig, Ontwerp(),
                new DossierWerdOnontvankelijkVerklaard(Id, Guid.NewGuid(), Onontvankelijkheidsgrond.GeenBelang, Woorden, Vandaag, AlleVermeldingen),
                new StandWerdGecorrigeerd(Id, Dossierstand.Beslist, Dossierstand.Volledig, Correctiereden.VerkeerdeKeuze, null))
            .Deciding(d => StelBeslissingOp.Decide(d, Command, Boek)).Records(Ontwerp(2));

    [Fact]
    public void A_draft_may_lack_a_mention_for_it_is_no_decision_yet() =>
        GivenVolledig.Deciding(d => StelBeslissingOp.Decide(d, Command with { Vermeldingen = [] }, Boek)).Records(Ontwerp(vermeldingen: []));

    [Fact]
    public void A_mention_ticked_twice_counts_once() =>
        GivenVolledig.Deciding(d => StelBeslissingOp.Decide(d, Command with { Vermeldingen = ["dossiernummer", "dossiernummer"] }, Boek))
            .Records(Ontwerp(vermeldingen: ["dossiernummer"]));

    [Fact]
    public void Advice_that_stayed_out_holds_nobody_up()
    {
        var uitgebleven = new AdviesBleefUit(Id, Advies.AdviesId, "brandweer", Advies.TegenDatum, Laat: false);
        DossierScenarios.Spec.Given(Ingediend, Volledig, Advies, uitgebleven)
            .Deciding(d => StelBeslissingOp.Decide(d, Command, Boek)).Records(Ontwerp());
        DossierScenarios.Spec.Given(Ingediend, Volledig, Advies)
            .Deciding(d => StelBeslissingOp.Decide(d, Command with { Op = Advies.TegenDatum.AddDays(1) }, Boek)).Records(Ontwerp());
    }

    [Fact]
    public void After_the_last_day_passed_in_silence_a_draft_can_still_be_made() =>
        DossierScenarios.Spec.Given(Ingediend, Volledig, new TermijnVerstreek(Id, Vandaag.AddDays(-1), Stilzwijgend.Weigering, Laat: false))
            .Deciding(d => StelBeslissingOp.Decide(d, Command, Boek)).Records(Ontwerp());

    [Fact]
    public void While_advice_is_awaited_no_draft_is_made_and_the_sentence_says_of_whom_and_until_when()
    {
        var zin = Zin(StelBeslissingOp.Decide(Na(Ingediend, Volledig, Advies), Command, Boek));
        Assert.Equal("We wachten op advies van de brandweer. U kunt beslissen als het er is, of na 3 december 2026.", zin);
    }

    [Theory]
    [InlineData("", "dossier-onbekend")]
    [InlineData("ingediend", "dossier-niet-volledig")]
    [InlineData("advies", "advies-loopt")]
    [InlineData("geschorst", "termijn-staat-stil")]
    [InlineData("beslist", "dossier-al-beslist")]
    [InlineData("gesloten", "dossier-al-gesloten")]
    public void A_file_that_is_not_ready_for_a_decision_gets_no_draft(string waar, string code) =>
        DossierScenarios.Spec.Given(Stadia.Tot(waar)).Deciding(d => StelBeslissingOp.Decide(d, Command, Boek)).IsRejectedAs(code);

    [Fact]
    public void Only_an_outcome_of_the_case_type_can_be_proposed() =>
        GivenVolledig.Deciding(d => StelBeslissingOp.Decide(d, Command with { Uitkomst = Uitkomst.NietOntvankelijk }, Boek))
            .IsRejectedAs("uitkomst-past-niet");

    [Fact]
    public void Where_nothing_is_to_be_decided_no_draft_is_made()
    {
        var type = Proeftype;
        var boek = Boek with { Types = new([type with { Beslissing = type.Beslissing with { Uitkomsten = [] } }]) };
        GivenVolledig.Deciding(d => StelBeslissingOp.Decide(d, Command, boek)).IsRejectedAs("beslissing-niet-nodig");
    }

    [Theory]
    [InlineData("", "De feiten.", "Doe dit.", nameof(Uitkomst.Toegekend), "motivering-ontbreekt")]
    [InlineData("De wet.", "  ", "Doe dit.", nameof(Uitkomst.Toegekend), "motivering-ontbreekt")]
    [InlineData("De wet.", "De feiten.", " ", nameof(Uitkomst.Geweigerd), "alternatief-ontbreekt")]
    [InlineData("De wet.", "De feiten.", null, nameof(Uitkomst.DeelsToegekend), "alternatief-ontbreekt")]
    public void A_decision_says_why_and_a_no_says_what_is_still_possible(string juridisch, string feitelijk, string? alternatief, string uitkomst, string code)
    {
        var command = Command with { Uitkomst = Enum.Parse<Uitkomst>(uitkomst), Motivering = Motivering.Van(juridisch, feitelijk, alternatief) };
        GivenVolledig.Deciding(d => StelBeslissingOp.Decide(d, command, Boek)).IsRejectedAs(code);
    }

    [Fact]
    public void A_grant_needs_no_alternative() =>
        GivenVolledig.Deciding(d => StelBeslissingOp.Decide(d, Command with { Motivering = Redenen with { Alternatief = null } }, Boek))
            .Records(Ontwerp());

    [Fact]
    public void A_mention_of_another_case_type_is_refused() =>
        GivenVolledig.Deciding(d => StelBeslissingOp.Decide(d, Command with { Vermeldingen = ["gele-affiche"] }, Boek))
            .IsRejectedAs("vermelding-onbekend");

    [Fact]
    public void The_words_are_in_no_print_of_the_command() => Assert.DoesNotContain("buren", $"{Command}", StringComparison.Ordinal);
}
