using CaseTracking.Dossiers.Indienen;
using static CaseTracking.Dossiers.Tests.DossierScenarios;

namespace CaseTracking.Dossiers.Tests.Indienen;

public sealed class DienAanvraagInTests
{
    private static readonly DienAanvraagIn Command = new(Id, Ingediend.Nummer, Ingediend.Product, Burger, Ingediend.TrackingcodeHash);

    [Fact]
    public void A_request_opens_a_file() => Spec.Given().Deciding(d => DienAanvraagIn.Decide(d, Command)).Records(Ingediend);

    [Fact]
    public void A_product_nobody_offers_is_refused() =>
        Spec.Given().Deciding(d => DienAanvraagIn.Decide(d, Command with { Product = "maanreis" })).IsRejectedAs("product-onbekend");

    [Fact]
    public void A_file_is_opened_once() => GivenIngediend.Deciding(d => DienAanvraagIn.Decide(d, Command)).IsRejectedAs("dossier-bestaat-al");
}
