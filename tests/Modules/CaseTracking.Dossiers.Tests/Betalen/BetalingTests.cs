using System.Globalization;
using CaseTracking.Dossiers.Betalen;
using CaseTracking.Dossiers.Tests.Beslissen;
using static CaseTracking.Dossiers.Tests.Beslissen.Beslisverhaal;

namespace CaseTracking.Dossiers.Tests.Betalen;

public sealed class BetalingTests
{
    private static readonly BetalingWerdGevraagd Gevraagd = new(Id, 25.50m, Betaalreden.Dossierkost);

    [Theory]
    [InlineData("0.01")]
    [InlineData("25.50")]
    [InlineData("100000")]
    public void An_amount_to_the_cent_is_asked(string bedrag) =>
        DossierScenarios.Spec.Given(Ingediend).Deciding(d => VraagBetaling.Decide(d, new(Id, Euro(bedrag), Betaalreden.Waarborg)))
            .Records(new BetalingWerdGevraagd(Id, Euro(bedrag), Betaalreden.Waarborg));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.005")]
    [InlineData("100000.01")]
    public void Any_other_amount_is_refused(string bedrag)
    {
        DossierScenarios.Spec.Given(Ingediend).Deciding(d => VraagBetaling.Decide(d, new(Id, Euro(bedrag), Betaalreden.Waarborg))).IsRejectedAs("bedrag-ongeldig");
        DossierScenarios.Spec.Given(Ingediend, Gevraagd).Deciding(d => OntvangBetaling.Decide(d, new(Id, Euro(bedrag)))).IsRejectedAs("bedrag-ongeldig");
    }

    [Theory]
    [InlineData("", "dossier-onbekend")]
    [InlineData("gesloten", "dossier-al-gesloten")]
    public void Of_a_file_that_is_not_worked_on_nothing_is_asked(string waar, string code) =>
        DossierScenarios.Spec.Given(Stadia.Tot(waar)).Deciding(d => VraagBetaling.Decide(d, new(Id, 1, Betaalreden.Waarborg))).IsRejectedAs(code);

    [Fact]
    public void What_is_asked_can_be_paid_in_parts_and_after_the_end()
    {
        DossierScenarios.Spec.Given(Ingediend, Gevraagd).Deciding(d => OntvangBetaling.Decide(d, new(Id, 10))).Records(new BetalingWerdOntvangen(Id, 10));
        DossierScenarios.Spec.Given(Ingediend, Gevraagd, new BetalingWerdOntvangen(Id, 10), Gesloten).Deciding(d => OntvangBetaling.Decide(d, new(Id, 15.5m)))
            .Records(new BetalingWerdOntvangen(Id, 15.5m));
    }

    [Fact]
    public void More_than_is_due_is_refused_and_the_sentence_says_what_is_due()
    {
        var dossier = Na(Ingediend, Gevraagd, new BetalingWerdOntvangen(Id, 10));
        DossierScenarios.Spec.Given(Ingediend, Gevraagd, new BetalingWerdOntvangen(Id, 10)).Deciding(d => OntvangBetaling.Decide(d, new(Id, 15.51m))).IsRejectedAs("betaling-te-hoog");
        Assert.Equal("Er staat nog 15,50 euro open. Kijk het bedrag na.", Zin(OntvangBetaling.Decide(dossier, new(Id, 15.51m))));
    }

    [Fact]
    public void Where_nothing_is_due_nothing_is_received()
    {
        DossierScenarios.Spec.Given(Ingediend).Deciding(d => OntvangBetaling.Decide(d, new(Id, 1))).IsRejectedAs("niets-te-betalen");
        DossierScenarios.Spec.Given(Ingediend, Gevraagd, new BetalingWerdOntvangen(Id, 25.5m)).Deciding(d => OntvangBetaling.Decide(d, new(Id, 1))).IsRejectedAs("niets-te-betalen");
        DossierScenarios.Spec.Given().Deciding(d => OntvangBetaling.Decide(d, new(Id, 1))).IsRejectedAs("dossier-onbekend");
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("12,5", "12.5")]
    [InlineData(" € 12.50 ", "12.50")]
    [InlineData("12,50 euro", "12.50")]
    [InlineData("1.250,00", null)]
    [InlineData("12,505", null)]
    [InlineData("-12", null)]
    [InlineData("twaalf", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_amount_is_read_as_people_type_it(string? getypt, string? bedrag) => Assert.Equal(bedrag is null ? null : Euro(bedrag), Eurobedrag.Lees(getypt));

    private static decimal Euro(string bedrag) => decimal.Parse(bedrag, CultureInfo.InvariantCulture);
}
