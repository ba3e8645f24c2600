using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers.Werklijst;

/// <summary>A file that is opened beside the list it was found in.</summary>
public sealed partial class BesideTests(ListProduct product) : IClassFixture<ListProduct>
{
    [Fact]
    public async Task A_line_opens_its_file_beside_the_same_list_and_the_look_is_recorded_with_its_purpose()
    {
        var (file, other) = (await product.Place("Fien Naast", "Dorpsplein 3"), await product.Place("Rik Verder", "Dorpsplein 4"));
        using var employee = await product.Employee();
        var list = await employee.Open($"{ListProduct.List}?product=inname-openbaar-domein&volgorde=Nieuwste");
        Assert.Equal(0, await Count(file));

        var beside = await employee.Open(Line(list, file));
        Assert.Equal(ListProduct.Numbers(list), ListProduct.Numbers(beside));
        Assert.Contains("product=inname-openbaar-domein", beside.Url.Query, StringComparison.Ordinal);
        var panel = Panel(beside);
        foreach (var text in new[] { file.Nummer, "Fien Naast", "Dorpsplein 3", "Wat kunt u nu doen?", "Laatste stappen", "De aanvraag" }) Assert.Contains(text, panel, StringComparison.Ordinal);
        Assert.DoesNotContain("Rik Verder", panel, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(beside.Html, "<tr aria-current=\"true\">"));
        Assert.Equal((1, 0), (await Count(file), await Count(other)));

        var closed = await employee.Open(Closing().Match(panel).Groups[1].Value);
        Assert.Equal(list.Url.Query.Split('&', '?').Order(), closed.Url.Query.Split('&', '?').Order());
        Assert.DoesNotContain("id=\"dossier\"", closed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_done_is_done_from_there()
    {
        var file = await product.Place("Fien Meteen");
        using var employee = await product.Employee();
        var page = await employee.Submit(await employee.Open($"{ListProduct.List}?dossier={file.DossierId}"), "handler=Neem");

        Assert.Equal($"/werk/dossiers/{file.DossierId}", page.Url.AbsolutePath);
        Assert.Contains("U behandelt dit dossier nu.", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_and_a_page_further_on_stay_as_they_were()
    {
        var file = await product.Place("Quirine Zoekgeraakt");
        using var employee = await product.Employee();
        var found = await ListProduct.Search(employee, "zoekgeraakt");
        var beside = await employee.Open(Line(found, file));
        Assert.Equal([file.Nummer], ListProduct.Numbers(beside));
        Assert.Contains("value=\"zoekgeraakt\"", beside.Html, StringComparison.Ordinal);

        while (await product.Count("select count(*) from dossiers.dossieroverzicht") < 55) await Filing.Make(product);
        var second = await employee.Open(Next().Match((await employee.Open($"{ListProduct.List}?stand=alle")).Html).Groups[1].Value);
        var opened = await employee.Open(Opens().Match(second.Html).Groups[1].Value);
        Assert.Equal(ListProduct.Numbers(second), ListProduct.Numbers(opened));
    }

    [Fact]
    public async Task A_file_that_is_not_there_leaves_the_list_alone_and_a_citizen_opens_nothing()
    {
        using var employee = await product.Employee();
        foreach (var id in new[] { $"{Guid.NewGuid()}", "onzin", "" })
        {
            var page = await employee.Open($"{ListProduct.List}?dossier={id}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("id=\"dossier\"", page.Html, StringComparison.Ordinal);
        }

        var file = await product.Place("Nooit Geopend");
        using var anna = await product.SignedIn(TestPeople.Anna);
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.Open($"{ListProduct.List}?dossier={file.DossierId}")).Status);
        Assert.Equal(0, await product.Count($"select count(*) from dossiers.inzage where dossier_id = '{file.DossierId}'"));
    }

    private Task<long> Count(Filing file) => product.Count(
        $"select count(*) from dossiers.inzage where doel = 'werklijst-overzicht' and medewerker = 'mw-burgerzaken' and dossier_id = '{file.DossierId}'");

    private static string Line(SeenPage list, Filing file) => Opens().Matches(list.Html).Select(m => m.Groups[1].Value).Single(a => a.Contains($"dossier={file.DossierId}", StringComparison.Ordinal));

    private static string Panel(SeenPage page) => Beside().Match(page.Html).Value;

    [GeneratedRegex("<a href=\"([^\"]*dossier=[^\"]*)\" data-row>")]
    private static partial Regex Opens();

    [GeneratedRegex("<section class=\"ct-beside__file\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Beside();

    [GeneratedRegex("href=\"([^\"]*)\">Sluiten<")]
    private static partial Regex Closing();

    [GeneratedRegex("href=\"([^\"]+)\" rel=\"next\"")]
    private static partial Regex Next();
}
