using System.Net;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.Testing.Uploads;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Documents by the pages: of the employee, and of the citizen who has the code alone.</summary>
[Trait("Proof", "H3")]
public sealed class StukkenPaginaTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const int Limit = 25 * 1024 * 1024;

    [Fact]
    public async Task An_employee_adds_documents_and_sees_them_in_the_list()
    {
        using var zaak = await Stukzaak.Asked(product, "fotos");
        var page = await zaak.Employee.Open(zaak.Page);
        Assert.Matches("<option[^>]*value=\"fotos\"[^>]*>[^<]*\\(gevraagd\\)", page.Html);

        var done = await zaak.Employee.Upload(page, [("Soort", "fotos"), ("Zichtbaar", "nee")], ("Bestanden", "voor.png", SampleFiles.Png()), ("Bestanden", "achter.jpg", SampleFiles.Jpeg()));
        Assert.Equal((HttpStatusCode.OK, zaak.Page), (done.Status, done.Url.AbsolutePath));
        Assert.Contains("De documenten zitten in het dossier.", done.Html, StringComparison.Ordinal);
        Assert.Contains(">voor.png</a>", done.Html, StringComparison.Ordinal);
        Assert.Equal(2, (await zaak.List()).GetArrayLength());
    }

    [Fact]
    public async Task Too_large_by_one_byte_is_refused_in_a_sentence_and_the_other_fields_stay()
    {
        using var zaak = await Stukzaak.Start(product);
        var page = await zaak.Employee.Upload(
            await zaak.Employee.Open(zaak.Page), [("Soort", "bouwplannen"), ("Zichtbaar", "nee"), ("BinnenOp.Year", "2026")], ("Bestanden", "groot.txt", new byte[Limit + 1]));

        Assert.Contains("groot.txt: Dit bestand is te groot. Het mag hoogstens 25 MB zijn.", page.Html, StringComparison.Ordinal);
        Assert.Matches("<option selected=\"selected\" value=\"bouwplannen\"|<option[^>]*value=\"bouwplannen\"[^>]*selected", page.Html);
        Assert.Matches("(checked[^>]*value=\"nee\")|(value=\"nee\"[^>]*checked)", page.Html);
        Assert.Contains("value=\"2026\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_who_was_first_is_named_and_nothing_is_stored()
    {
        using var zaak = await Stukzaak.Start(product);
        var page = await zaak.Employee.Open(zaak.Page);
        await zaak.Delivered("eerst.txt", SampleFiles.Text);
        var late = await zaak.Employee.Upload(page, [("Zichtbaar", "ja")], ("Bestanden", "later.txt", SampleFiles.Text));

        Assert.Contains("Een collega wijzigde dit dossier net.", late.Html, StringComparison.Ordinal);
        Assert.Equal(1, (await zaak.List()).GetArrayLength());
        Assert.Equal(0, await product.Count("select count(*) from dossiers.kluis_inhoud where subject is null"));
    }

    [Fact]
    public async Task A_citizen_sends_what_was_asked_bit_by_bit_and_sees_only_how_many_came()
    {
        using var zaak = await Stukzaak.Asked(product, "bouwplannen", "fotos", "andere");
        using var citizen = product.Visitor();
        var page = await citizen.Open(zaak.CitizenPage);
        Assert.DoesNotContain("Wat op het plan staat.", page.Html, StringComparison.Ordinal);

        page = await citizen.Upload(page, [], ("Velden[1].Bestanden", "voor.png", SampleFiles.Png()), ("Velden[1].Bestanden", "achter.png", SampleFiles.Png()));
        Assert.Contains("Bedankt.", page.Html, StringComparison.Ordinal);
        Assert.Contains("We kregen 2 documenten.", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("voor.png", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Velden[2]", page.Html, StringComparison.Ordinal);

        page = await citizen.Upload(page, [], ("Velden[0].Bestanden", "plan.pdf", SampleFiles.Pdf()), ("Velden[1].Bestanden", "brief.odt", SampleFiles.Odt()));
        Assert.Contains("We kregen 4 documenten.", page.Html, StringComparison.Ordinal);
        Assert.Contains("We vragen u nu geen documenten.", page.Html, StringComparison.Ordinal);
        var headers = await product.Count(
            $"select count(*) from dossiers.mt_events where stream_id = '{zaak.File.DossierId}' and type = 'stuk_werd_geleverd' and headers ->> 'role' ilike 'registering' and headers ->> 'actor' is null");
        Assert.Equal(4, headers);
    }

    [Fact]
    public async Task The_form_of_a_moment_ago_and_an_empty_form_are_told_so()
    {
        using var zaak = await Stukzaak.Asked(product, "fotos");
        using var citizen = product.Visitor();
        var page = await citizen.Open(zaak.CitizenPage);
        Assert.Contains("U koos geen bestand.", (await citizen.Upload(page, [])).Html, StringComparison.Ordinal);

        Assert.Equal(204, (await zaak.Act("stukvraag", new { stukken = new[] { "bouwplannen" } })).Status);
        var changed = await citizen.Upload(page, [], ("Velden[0].Bestanden", "voor.png", SampleFiles.Png()));
        Assert.Contains("Wat we u vragen, is net veranderd.", changed.Html, StringComparison.Ordinal);
        Assert.Equal(0, (await zaak.List()).GetArrayLength());
    }

    [Fact]
    public async Task A_code_that_is_not_there_one_that_cannot_be_and_a_page_that_is_not_there_look_the_same()
    {
        using var citizen = product.Visitor();
        var seen = new List<string>();
        foreach (var code in new[] { CaseTracking.Identificatie.Trackingcode.New().Value, "AAAA-BBBB", "..%2Fwerk" })
        {
            var page = await citizen.Open($"/aanvragen/stukken/{code}");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            seen.Add(System.Text.RegularExpressions.Regex.Replace(page.Html, "[0-9a-f]{32}|[0-9A-Z]{13}:[0-9A-F]{8}", ""));
        }

        Assert.Single(seen.Distinct());
    }

    [Fact]
    [Trait("Proof", "H4")]
    public async Task Every_attack_is_refused_on_both_pages_in_the_words_of_its_refusal()
    {
        using var zaak = await Stukzaak.Asked(product, "fotos");
        using var citizen = product.Visitor();
        var (staffPage, citizenPage) = (await zaak.Employee.Open(zaak.Page), await citizen.Open(zaak.CitizenPage));
        foreach (var (name, (_, make)) in Attacks.All)
        {
            var bytes = make();
            await Refused(zaak.Employee, staffPage, "Bestanden", name, bytes);
            await Refused(citizen, citizenPage, "Velden[0].Bestanden", name, bytes);
        }

        Assert.Equal(0, await zaak.Events("stuk_werd_geleverd"));
        Assert.Equal(0, await product.Count("select count(*) from dossiers.kluis_inhoud where subject is null"));
    }

    private static async Task Refused(Visitor who, SeenPage page, string field, string attack, byte[] bytes)
    {
        var answer = await who.Upload(page, [("Zichtbaar", "ja")], (field, "plan.pdf", bytes));
        Assert.True(answer.Status == HttpStatusCode.OK && answer.Html.Contains("Er klopt nog iets niet", StringComparison.Ordinal)
            && answer.Html.Contains(">plan.pdf: ", StringComparison.Ordinal), $"{attack} as {field}: {answer.Status}");
    }
}
