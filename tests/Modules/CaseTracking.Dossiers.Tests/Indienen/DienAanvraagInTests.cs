using CaseTracking.Dossiers.Indienen;
using CaseTracking.EventSourcing.Rules;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Indienen;

public sealed class DienAanvraagInTests
{
    private static readonly DienAanvraagIn Command = new(
        Id, DossierScenarios.Ingediend.Nummer, DossierScenarios.Ingediend.Product, Burger, DossierScenarios.Ingediend.TrackingcodeHash, Dag, Dag, Kanaal.Web, DoorBurger: true);

    [Fact]
    public void A_request_opens_a_file_and_gives_term_and_receipt_the_same_moment()
    {
        var events = Assert.IsType<Decision<IDossierEvent>.Accepted>(DienAanvraagIn.Decide(Dossier.Initial, Command, Boek)).Events;

        Assert.Equal(DossierScenarios.Ingediend, events[0]);
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

    [Fact]
    public void What_asks_for_a_visit_is_not_filed_online() =>
        Spec.Given().Deciding(d => DienAanvraagIn.Decide(d, Command with { Product = "reispas" }, Boek)).IsRejectedAs("product-niet-online");

    [Fact]
    public void What_began_in_another_system_is_filed_by_nobody() =>
        Spec.Given().Deciding(d => DienAanvraagIn.Decide(d, VoorIemand with { Product = "vergunning-overgenomen" }, Boek)).IsRejectedAs("product-onbekend");

    [Fact]
    public void An_employee_says_how_it_came_in() =>
        Spec.Given().Deciding(d => DienAanvraagIn.Decide(d, VoorIemand with { Kanaal = Kanaal.Web }, Boek)).IsRejectedAs("kanaal-van-burger");

    [Fact]
    public void An_employee_files_what_a_citizen_cannot_file_online()
    {
        var events = Assert.IsType<Decision<IDossierEvent>.Accepted>(
            DienAanvraagIn.Decide(Dossier.Initial, VoorIemand with { Product = "reispas", OntvangenOp = Dag.AddDays(-4) }, Boek)).Events;

        Assert.Equal((Kanaal.Post, Dag.AddDays(-4)), events[0] is AanvraagWerdIngediend e ? (e.Kanaal, e.OntvangenOp) : default);
        Assert.Equal(new OntvangstbewijsWerdGegeven(Id, Kanaal.Post, Behandelaar: null), events[2]);
    }

    [Fact]
    public void A_period_is_asked_where_the_product_asks_one_and_kept_nowhere_else()
    {
        var inname = Command with { Product = "inname-openbaar-domein" };
        var periode = new Periode(Dag, Dag.AddDays(7));

        Spec.Given().Deciding(d => DienAanvraagIn.Decide(d, inname, Boek)).IsRejectedAs("periode-nodig");
        Spec.Given().Deciding(d => DienAanvraagIn.Decide(d, inname with { Periode = new(Dag, Dag.AddDays(-1)) }, Boek)).IsRejectedAs("periode-omgekeerd");
        Assert.Equal(periode, Ingediend(inname with { Periode = periode }).Periode);
        Assert.Null(Ingediend(Command with { Periode = periode }).Periode);
    }

    [Fact]
    public void What_came_in_before_the_rules_held_is_refused() =>
        Spec.Given().Deciding(d => DienAanvraagIn.Decide(d, VoorIemand with { Product = "omgevingsvergunning-gewoon", OntvangenOp = new(2016, 1, 1) }, Boek)).IsRejectedAs("product-onbekend");

    private static DienAanvraagIn VoorIemand => Command with { DoorBurger = false, Kanaal = Kanaal.Post };

    private static AanvraagWerdIngediend Ingediend(DienAanvraagIn command) =>
        Assert.IsType<AanvraagWerdIngediend>(Assert.IsType<Decision<IDossierEvent>.Accepted>(DienAanvraagIn.Decide(Dossier.Initial, command, Boek)).Events[0]);
}
