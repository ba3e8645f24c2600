using CaseTracking.Dossiers.Indienen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Indienen;

public sealed class DienAanvraagInTests
{
    private static readonly DienAanvraagIn Command = new(
        Id, Ingediend.Nummer, Ingediend.Product, Burger, Ingediend.TrackingcodeHash, Dag, Dag, Kanaal.Web, DoorBurger: true);

    [Fact]
    public void A_request_opens_a_file_and_gives_term_and_receipt_the_same_moment()
    {
        var events = Assert.IsType<Decision<IDossierEvent>.Accepted>(DienAanvraagIn.Decide(Dossier.Initial, Command, Boek)).Events;

        Assert.Equal(Ingediend, events[0]);
        Assert.IsType<TermijnWerdBepaald>(events[1]);
        Assert.Equal(new OntvangstbewijsWerdGegeven(Id, Kanaal.Web, Behandelaar: null), events[2]);
    }

    [Fact]
    public void A_product_nobody_offers_is_refused() =>
        Spec.Given().Deciding(d => DienAanvraagIn.Decide(d, Command with { Product = "maanreis" }, Boek)).IsRejectedAs("product-onbekend");

    [Fact]
    public void A_request_cannot_have_come_in_tomorrow() =>
        Spec.Given().Deciding(d => DienAanvraagIn.Decide(d, Command with { OntvangenOp = Dag.AddDays(1) }, Boek)).IsRejectedAs("ontvangst-in-toekomst");

    [Fact]
    public void A_file_is_opened_once() => GivenIngediend.Deciding(d => DienAanvraagIn.Decide(d, Command, Boek)).IsRejectedAs("dossier-bestaat-al");
}
