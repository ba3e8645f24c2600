using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>An employee files a request on the pages for somebody at the desk, on the phone or by letter.</summary>
public sealed class IndienenVoorIemandTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const string Page = "/werk/aanvragen/nieuw";

    [Fact]
    public async Task The_product_is_chosen_first_then_its_form_and_the_receipt_can_be_printed()
    {
        using var employee = await product.Employee();
        Assert.Contains("Wat wil de burger aanvragen?", (await employee.Open(Page)).Html, StringComparison.Ordinal);
        var receipt = await File(employee, "reispas", ("Kanaal", "Loket"), ("Naam", "Fien Voorbeeld"), ("Adres", "Kerkstraat 12"));

        Assert.Equal("/werk/aanvragen/ontvangen", receipt.Url.PathAndQuery);
        Assert.Matches("id=\"code\">[0-9A-Z-]{21}<", receipt.Html);
        foreach (var text in new[] { "Reispas", "We streven naar ", "een pasfoto", "Dienst Burgerzaken", "012 34 56 70" }) Assert.Contains(text, receipt.Html, StringComparison.Ordinal);
        Assert.Matches("[0-9]{4}-[0-9]{6}", receipt.Html);
        Assert.Equal(Page, (await (await product.Employee()).Open("/werk/aanvragen/ontvangen")).Url.PathAndQuery);
    }

    [Fact]
    public async Task The_form_says_in_which_role_and_asks_what_the_product_asks()
    {
        using var employee = await product.Employee();
        var form = await employee.Open($"{Page}?product=inname-openbaar-domein");

        Assert.Contains("U <strong>registreert</strong> voor iemand anders.", form.Html, StringComparison.Ordinal);
        Assert.Contains("In welke straat?", form.Html, StringComparison.Ordinal);
        Assert.Contains("Vanaf welke dag?", form.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_named_and_what_was_typed_stays()
    {
        using var employee = await product.Employee();
        var page = await File(
            employee, "reispas", ("Naam", ""), ("Email", "geen adres"), ("Adres", "Kerkstraat 12"), ("OntvangenOp.Day", "32"), ("OntvangenOp.Month", "1"), ("OntvangenOp.Year", "2026"));

        foreach (var sentence in new[] { "Kies hoe de vraag bij u kwam.", "Vul een naam in.", "Vul een e-mailadres in zoals naam@voorbeeld.be.", "Vul een bestaande datum in" })
            Assert.Contains(sentence, page.Html, StringComparison.Ordinal);
        foreach (var typed in new[] { "geen adres", "Kerkstraat 12", "value=\"32\"" }) Assert.Contains(typed, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_receipt_in_the_future_is_refused_beside_its_field()
    {
        using var employee = await product.Employee();
        var page = await File(
            employee, "reispas", ("Kanaal", "Post"), ("Naam", "Fien"), ("OntvangenOp.Day", "1"), ("OntvangenOp.Month", "1"), ("OntvangenOp.Year", "2999"));

        Assert.Contains("De dag van ontvangst ligt in de toekomst.", page.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"OntvangenOp-error\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_chosen_or_a_product_nobody_knows_asks_again()
    {
        using var employee = await product.Employee();
        Assert.Contains("Kies wat de burger wil aanvragen.", (await employee.Open($"{Page}?product=")).Html, StringComparison.Ordinal);
        Assert.Contains("Kies wat de burger wil aanvragen.", (await employee.Open($"{Page}?product=vergunning-overgenomen")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_does_not_get_the_page()
    {
        using var citizen = await product.SignedIn(TestPeople.Anna);
        Assert.Equal(HttpStatusCode.Forbidden, (await citizen.Open(Page)).Status);
    }

    // The day of receipt that the page proposes is posted along, unless another was typed.
    private static async Task<SeenPage> File(Visitor employee, string code, params (string Name, string Value)[] fields)
    {
        var form = await employee.Open($"{Page}?product={code}");
        var proposed = new[] { "Day", "Month", "Year" }.Select(p => ($"OntvangenOp.{p}", Regex.Match(form.Html, $"name=\"OntvangenOp.{p}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value));
        return await employee.Submit(form, Page, [.. fields, .. proposed.Where(p => fields.All(f => f.Name != p.Item1))]);
    }
}
