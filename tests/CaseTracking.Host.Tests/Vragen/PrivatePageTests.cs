using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Vragen;

/// <summary>The part of a request that only its applicant sees, opened with a code by mail: documents, decision, what is to be paid.</summary>
public sealed partial class PrivatePageTests(MailingProduct product) : IClassFixture<MailingProduct>
{
    private const string Letter = "Lees de brief met de beslissing";

    [Fact]
    public async Task Documents_that_the_citizen_may_see_are_there_and_the_others_are_not()
    {
        using var burger = await Burger.Filed(product);
        using var zaak = await Stukzaak.Of(product, burger.File);
        Assert.Equal(200, (await zaak.Deliver([("zichtbaarVoorBurger", "false")], ("geheim.txt", "Niet voor u."u8.ToArray()))).Status);
        await zaak.Delivered("plan.txt", "Het plan."u8.ToArray());
        var page = await burger.Identify();

        Assert.Contains("plan.txt", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim.txt", page.Html, StringComparison.Ordinal);
        var address = Assert.Single(Download().Matches(page.Html)).Groups[1].Value;
        Assert.Equal("Het plan.", await burger.Browser.Http.GetStringAsync(new Uri(address, UriKind.Relative)));
        foreach (var stuk in (await zaak.List()).EnumerateArray())
        {
            var visible = stuk.GetProperty("zichtbaarVoorBurger").GetBoolean();
            var own = $"/bestanden/dossiers{burger.Timeline}/{stuk.GetProperty("stuk").GetGuid()}";
            Assert.Equal(visible ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await burger.Browser.Open(own)).Status);
        }
    }

    [Fact]
    public async Task A_document_is_asked_for_again_each_time_it_is_saved()
    {
        using var burger = await Burger.Filed(product);
        using var zaak = await Stukzaak.Of(product, burger.File);
        await zaak.Delivered("plan.txt", "Het plan."u8.ToArray());
        var address = Download().Match((await burger.Identify()).Html).Groups[1].Value;

        var stuk = (await zaak.List())[0].GetProperty("stuk").GetGuid();
        Assert.Equal(204, (await zaak.Act("stukzichtbaarheid", new { stuk, zichtbaarVoorBurger = false })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await burger.Browser.Open(address)).Status);
        Assert.Equal(204, (await zaak.Act("stukzichtbaarheid", new { stuk, zichtbaarVoorBurger = true })).Status);
        Assert.Equal(HttpStatusCode.OK, (await burger.Browser.Open(address)).Status);

        await product.Change($"update web.one_time_session set expires_at = now() where resource = '{burger.File.DossierId}'");
        Assert.Equal(HttpStatusCode.NotFound, (await burger.Browser.Open(address)).Status);
    }

    [Fact]
    public async Task Who_showed_another_code_or_none_finds_neither_document_nor_decision()
    {
        using var burger = await Burger.Filed(product, PermitProduct.Permit);
        using var zaak = await Stukzaak.Of(product, burger.File);
        await zaak.Delivered("plan.txt", "Het plan."u8.ToArray());
        await Decide(burger);
        string[] addresses = [Download().Match((await burger.Identify()).Html).Groups[1].Value, $"{burger.Timeline}/beslissing"];

        using var other = await Burger.Filed(product);
        await other.Identify();
        using var nobody = product.Visitor();
        using var bilal = await product.SignedIn(TestPeople.Bilal);
        using var employee = await product.Employee();
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.OK, (await burger.Browser.Open(address)).Status);
            foreach (var who in new[] { other.Browser, nobody, bilal, employee })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await who.Open(address)).Status);
                Assert.Equal(HttpStatusCode.NotFound, (await who.Open(address.Replace(burger.File.Trackingcode, other.File.Trackingcode, StringComparison.Ordinal))).Status);
            }
        }
    }

    [Fact]
    public async Task The_decision_is_read_with_its_reasons_once_it_was_notified_and_not_before()
    {
        using var burger = await Burger.Filed(product, PermitProduct.Permit);
        await Decide(burger, notify: false);
        Assert.DoesNotContain(Letter, (await burger.Identify()).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await burger.Browser.Open($"{burger.Timeline}/beslissing")).Status);

        using var employee = await product.Employee();
        var permit = new Permit(product, burger.File);
        Assert.Equal(204, (await permit.Do(employee, "mededeling", new { wijze = "Mail" })).Status);
        Assert.Contains(Letter, (await burger.Browser.Open($"{burger.Timeline}/inzage")).Html, StringComparison.Ordinal);
        var letter = (await burger.Browser.Open($"{burger.Timeline}/beslissing")).Html;
        foreach (var said in new[] { "De buren hebben geen hinder.", "Artikel 4 van het reglement.", "Pas uw plan aan." }) Assert.Contains(said, letter, StringComparison.Ordinal);
        Assert.Equal(0, await permit.Looks("beslissing-meedelen"));
    }

    [Fact]
    public async Task A_payment_is_asked_by_mail_and_the_amount_is_for_the_applicant_alone()
    {
        using var burger = await Burger.Filed(product, PermitProduct.Permit);
        using var zaak = await Stukzaak.Of(product, burger.File);
        Assert.Equal(204, (await zaak.Act("betaalvraag", new { bedrag = 12.5m, reden = "Dossierkost" })).Status);
        await Eventually.Holds(() => product.Mails.To(burger.Email).Any(m => m.Contains("We vragen u een betaling", StringComparison.Ordinal)), "the mail came");
        Assert.DoesNotContain(product.Mails.To(burger.Email), m => m.Contains("12,50", StringComparison.Ordinal));

        using var anyone = product.Visitor();
        var page = await anyone.Open(burger.Timeline);
        Assert.Contains("U moet nog iets betalen.", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("12,50", page.Html, StringComparison.Ordinal);
        Assert.EndsWith("/toegang", (await anyone.Open($"{burger.Timeline}?naar=betaling")).Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("12,50 euro", (await burger.Identify()).Html, StringComparison.Ordinal);
    }

    private async Task Decide(Burger burger, bool notify = true)
    {
        var permit = new Permit(product, burger.File);
        using var employee = await product.Employee();
        using var manager = await product.SignedIn(TestPeople.Leidinggevende);
        Assert.Equal(204, (await permit.Do(employee, "volledigverklaring", null)).Status);
        Assert.Equal(204, (await permit.Do(employee, "ontwerpbeslissing", Permit.Draft("Geweigerd"))).Status);
        Assert.Equal(204, (await permit.Do(manager, "beslissing", new { ontwerp = 1 })).Status);
        if (notify) Assert.Equal(204, (await permit.Do(employee, "mededeling", new { wijze = "Mail" })).Status);
    }

    [GeneratedRegex("href=\"(/bestanden/dossiers/volgen/[^\"]+)\"")]
    private static partial Regex Download();
}
