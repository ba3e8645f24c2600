using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Ontvankelijk;
using CaseTracking.Dossiers.Tests.Beslissen;
using static CaseTracking.Dossiers.Tests.Beslissen.Beslisverhaal;

namespace CaseTracking.Dossiers.Tests.Ontvankelijk;

public sealed class OntvankelijkheidTests
{
    private static readonly DossierWerdOntvankelijkVerklaard Ontvankelijk = new(Id);

    private static readonly DossierWerdOnontvankelijkVerklaard Onontvankelijk =
        new(Id, BeslissingId, Onontvankelijkheidsgrond.NietBevoegd, Woorden, Vandaag, AlleVermeldingen);

    private static readonly VerklaarOnontvankelijk Command =
        new(Id, BeslissingId, Onontvankelijkheidsgrond.NietBevoegd, Lies, Woorden, Redenen, AlleVermeldingen, Vandaag);

    [Theory]
    [InlineData("ingediend")]
    [InlineData("volledig")]
    [InlineData("ontwerp")]
    public void A_file_that_is_worked_on_is_declared_admissible(string waar) =>
        DossierScenarios.Spec.Given(Stadia.Tot(waar)).Deciding(d => VerklaarOntvankelijk.Decide(d, new(Id))).Records(Ontvankelijk);

    [Fact]
    public void Declaring_it_twice_changes_nothing() =>
        DossierScenarios.Spec.Given(Ingediend, Ontvankelijk).Deciding(d => VerklaarOntvankelijk.Decide(d, new(Id))).RecordsNothing();

    [Theory]
    [InlineData("", "dossier-onbekend")]
    [InlineData("beslist", "dossier-al-beslist")]
    [InlineData("gesloten", "dossier-al-gesloten")]
    public void Elsewhere_it_is_too_late_or_too_early_to_be_admissible(string waar, string code) =>
        DossierScenarios.Spec.Given(Stadia.Tot(waar)).Deciding(d => VerklaarOntvankelijk.Decide(d, new(Id))).IsRejectedAs(code);

    [Theory]
    [InlineData("ingediend")]
    [InlineData("volledig")]
    [InlineData("advies")]
    [InlineData("geschorst")]
    public void A_file_that_may_not_be_treated_is_decided_on_as_such(string waar) =>
        DossierScenarios.Spec.Given(Stadia.Tot(waar)).Deciding(d => VerklaarOnontvankelijk.Decide(d, Command, Boek)).Records(Onontvankelijk);

    [Fact]
    public void It_is_a_decision_that_must_be_notified_with_its_ground()
    {
        var dossier = Assert.IsType<Dossier.Beslist>(Na(Ingediend, Onontvankelijk));
        Assert.Equal((Uitkomst.NietOntvankelijk, Onontvankelijkheidsgrond.NietBevoegd, false), (dossier.Beslissing.Uitkomst, dossier.Beslissing.Grond, dossier.Meegedeeld));
        Assert.Equal(Dossierstand.Beslist, dossier.Stand);
    }

    [Theory]
    [InlineData("", "dossier-onbekend")]
    [InlineData("beslist", "dossier-al-beslist")]
    [InlineData("gesloten", "dossier-al-gesloten")]
    public void Elsewhere_it_cannot_be_declared_inadmissible(string waar, string code) =>
        DossierScenarios.Spec.Given(Stadia.Tot(waar)).Deciding(d => VerklaarOnontvankelijk.Decide(d, Command, Boek)).IsRejectedAs(code);

    [Fact]
    public void What_was_admissible_stays_so() =>
        DossierScenarios.Spec.Given(Ingediend, Ontvankelijk).Deciding(d => VerklaarOnontvankelijk.Decide(d, Command, Boek)).IsRejectedAs("dossier-al-ontvankelijk");

    [Fact]
    public void Only_who_may_decide_declares_it_inadmissible() =>
        DossierScenarios.Spec.Given(Ingediend).Deciding(d => VerklaarOnontvankelijk.Decide(d, Command with { Beslisser = Bert }, Boek)).IsRejectedAs("beslissen-niet-bevoegd");

    [Theory]
    [InlineData("", "Feiten.", "Doe dit.", "motivering-ontbreekt")]
    [InlineData("Wet.", "", "Doe dit.", "motivering-ontbreekt")]
    [InlineData("Wet.", "Feiten.", "", "alternatief-ontbreekt")]
    public void It_says_why_and_what_is_still_possible(string juridisch, string feitelijk, string alternatief, string code) =>
        DossierScenarios.Spec.Given(Ingediend)
            .Deciding(d => VerklaarOnontvankelijk.Decide(d, Command with { Motivering = Motivering.Van(juridisch, feitelijk, alternatief) }, Boek)).IsRejectedAs(code);

    [Fact]
    public void It_holds_every_mention_of_the_case_type_and_no_other()
    {
        DossierScenarios.Spec.Given(Ingediend).Deciding(d => VerklaarOnontvankelijk.Decide(d, Command with { Vermeldingen = ["beroepsinstantie"] }, Boek)).IsRejectedAs("vermelding-ontbreekt");
        DossierScenarios.Spec.Given(Ingediend).Deciding(d => VerklaarOnontvankelijk.Decide(d, Command with { Vermeldingen = ["iets"] }, Boek)).IsRejectedAs("vermelding-onbekend");
    }
}
