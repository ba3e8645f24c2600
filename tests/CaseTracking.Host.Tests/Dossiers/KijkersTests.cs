using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers.Werklijst;
using CaseTracking.Host.Tests.Mijn;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Who looked at a file, for whom it may concern.</summary>
public sealed class KijkersTests(PermitProduct product) : IClassFixture<PermitProduct>
{
    [Fact]
    public async Task Every_look_stands_there_with_service_and_purpose_also_a_line_of_a_list()
    {
        var file = await Filing.Make(product, new { product = "attest-van-woonst", naam = "Fien Bekeken", email = "fien@voorbeeld.be" });
        using var bert = await product.Employee();
        using var olga = await product.SignedIn(TestPeople.Onthaal);
        Assert.Contains("Nog niemand.", (await bert.Open($"/werk/dossiers/{file.DossierId}/inzage")).Html, StringComparison.Ordinal);

        await ListProduct.Search(olga, file.Nummer);
        await bert.Open($"/werk/dossiers/{file.DossierId}");
        await bert.Open($"/werk/dossiers/{file.DossierId}/stukken");
        var page = (await bert.Open($"/werk/dossiers/{file.DossierId}/inzage")).Html;

        foreach (var text in new[] { "mw-onthaal", "Onthaal", "Gevonden met een zoekopdracht", "mw-burgerzaken", "Burgerzaken", "Dossier geopend", "Lijst van documenten bekeken", "Stond in de werklijst", "4 keren" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Fien", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citizen_reads_the_service_and_never_who_it_was()
    {
        using var own = await OwnRequest.Make(product);
        using var bert = await product.Employee();
        using var olga = await product.SignedIn(TestPeople.Onthaal);
        await ListProduct.Search(olga, own.File.Nummer);
        await bert.Open($"/werk/dossiers/{own.File.DossierId}");
        var page = (await own.Citizen.Open(own.Page)).Html;

        Assert.Contains("een medewerker (Onthaal), in een lijst met aanvragen", page, StringComparison.Ordinal);
        Assert.Matches(@"een medewerker \([^)]*[Bb]urgerzaken\), om uw aanvraag te behandelen", page);
        Assert.DoesNotContain("mw-", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_of_before_services_were_noted_says_so()
    {
        var file = await Filing.Make(product);
        using var bert = await product.Employee();
        await bert.Open($"/werk/dossiers/{file.DossierId}");
        await product.Change($"update dossiers.inzage set diensten = null where dossier_id = '{file.DossierId}'");

        Assert.Contains("dienst niet genoteerd", (await bert.Open($"/werk/dossiers/{file.DossierId}/inzage")).Html, StringComparison.OrdinalIgnoreCase);
    }
}
