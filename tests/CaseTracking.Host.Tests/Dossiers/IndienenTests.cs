using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>A citizen files a request on the pages, without JavaScript.</summary>
public sealed partial class IndienenTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private static readonly (string Name, string Value)[] Inname =
    [
        ("Antwoorden[voorwerp]", "container"), ("Antwoorden[straat]", "Kerkstraat 12"), ("Antwoorden[reden]", "We verbouwen de keuken."),
        ("Van.Day", "1"), ("Van.Month", "3"), ("Van.Year", "2027"), ("Tot.Day", "8"), ("Tot.Month", "3"), ("Tot.Year", "2027"),
        ("Naam", "Fien Voorbeeld"), ("Email", "fien@voorbeeld.be"), ("Telefoon", "0470 12 34 56"), ("Adres", "Kerkstraat 12, 9999 Voorbeeldstad"),
    ];

    [Fact]
    public async Task The_list_offers_what_can_be_asked_here_and_says_where_to_ask_the_rest()
    {
        using var citizen = product.Visitor();
        var list = (await citizen.Open("/aanvragen")).Html;

        Assert.Contains("<a href=\"/aanvragen/inname-openbaar-domein\">Inname van het openbaar domein</a>", list, StringComparison.Ordinal);
        Assert.Contains("Een plaats op straat voor een container", list, StringComparison.Ordinal);
        Assert.DoesNotContain("/aanvragen/reispas", list, StringComparison.Ordinal);
        Assert.Contains("Reispas", list, StringComparison.Ordinal);
        Assert.DoesNotContain("ander systeem", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_gives_number_code_term_and_who_handles_it()
    {
        using var citizen = product.Visitor();
        var receipt = await File(citizen, Inname);

        Assert.Equal("/aanvragen/ontvangen", receipt.Url.PathAndQuery);
        Assert.Matches("[0-9]{4}-[0-9]{6}", receipt.Html);
        Assert.Matches(Code(), receipt.Html);
        Assert.Contains("We streven naar ", receipt.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("ten laatste op", Plain(receipt).Split("De stad wil")[0], StringComparison.Ordinal);
        Assert.Contains("De stad wil klaar zijn in 10 werkdagen", receipt.Html, StringComparison.Ordinal);
        Assert.Contains("Dienst Openbaar Domein", receipt.Html, StringComparison.Ordinal);
        Assert.Contains("012 34 56 72", receipt.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_law_sets_a_term_the_receipt_says_at_the_latest_and_what_is_still_needed()
    {
        using var citizen = product.Visitor();
        var receipt = await citizen.Submit(
            await citizen.Open("/aanvragen/omgevingsvergunning-vereenvoudigd"), "/aanvragen", ("Antwoorden[straat]", "Kerkstraat 12"),
            ("Antwoorden[werken]", "Een tuinhuis."), ("Naam", "Fien Voorbeeld"), ("Email", "fien@voorbeeld.be"));

        Assert.Contains("We beslissen ten laatste op ", receipt.Html, StringComparison.Ordinal);
        Assert.Contains("Omgevingsvergunningsdecreet", receipt.Html, StringComparison.Ordinal);
        Assert.Contains("de plannen van de werken", receipt.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_is_shown_again_on_a_refresh_and_to_nobody_else()
    {
        using var citizen = product.Visitor();
        using var other = product.Visitor();
        var receipt = await File(citizen, Inname);

        Assert.Equal(CodeOf(receipt), CodeOf(await citizen.Open("/aanvragen/ontvangen")));
        Assert.Equal("/aanvragen", (await other.Open("/aanvragen/ontvangen")).Url.PathAndQuery);
    }

    [Fact]
    public async Task Everything_that_is_missing_is_named_and_everything_typed_stays()
    {
        using var citizen = product.Visitor();
        var page = await File(
            citizen, ("Antwoorden[reden]", "We verbouwen."), ("Van.Day", "31"), ("Van.Month", "2"), ("Van.Year", "2027"), ("Email", "geen adres"),
            ("Telefoon", "bel mij"), ("Adres", "Kerkstraat 12"), ("Toelichting", "Het is dringend."));

        foreach (var sentence in new[]
        {
            "Kies een antwoord bij de vraag: Wat wilt u op straat zetten?", "Vul een antwoord in op de vraag: In welke straat?",
            "Vul een bestaande datum in, zoals 21 11 2026.", "Vul de laatste dag in.", "Vul een naam in.", "Vul een e-mailadres in zoals naam@voorbeeld.be.",
            "Vul een telefoonnummer in zoals 012 34 56 78.",
        })
            Assert.Contains(sentence, page.Html, StringComparison.Ordinal);
        foreach (var typed in new[] { "We verbouwen.", "value=\"31\"", "value=\"2027\"", "geen adres", "bel mij", "Kerkstraat 12", "Het is dringend." })
            Assert.Contains(typed, page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Antwoorden-straat-\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"Antwoorden-straat-\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_answer_stays_chosen()
    {
        using var citizen = product.Visitor();
        var page = await File(citizen, ("Antwoorden[voorwerp]", "kraan"));

        Assert.Matches("checked[^>]*value=\"kraan\"", page.Html);
        Assert.DoesNotMatch("checked[^>]*value=\"container\"", page.Html);
    }

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_refused_beside_its_field()
    {
        using var citizen = product.Visitor();
        var page = await File(citizen, [.. Inname.Where(f => f.Name != "Tot.Year"), ("Tot.Year", "2026")]);

        Assert.Contains("De laatste dag ligt voor de eerste dag.", page.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"Van-error\"", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/aanvragen/maanreis")]
    [InlineData("/aanvragen/reispas")]
    [InlineData("/aanvragen/vergunning-overgenomen")]
    public async Task What_is_not_offered_here_has_no_form(string address)
    {
        using var citizen = product.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Open(address)).Status);
    }

    [Fact]
    public async Task Answers_and_contact_lie_in_the_vault_and_in_no_event_no_log_and_no_address()
    {
        using var citizen = product.Visitor();
        var canary = $"Kanarie{Guid.NewGuid():N}";
        var receipt = await File(citizen, [.. Inname.Select(f => f.Name is "Antwoorden[straat]" or "Antwoorden[reden]" or "Adres" ? (f.Name, canary) : f)]);
        var code = CodeOf(receipt);

        Assert.Equal(0, await product.Count($"select count(*) from dossiers.mt_events where data::text like '%{canary}%' or data::text like '%0470%'"));
        Assert.Equal(0, await product.Count($"select count(*) from messaging.outbox o where o::text like '%{canary}%'"));
        foreach (var secret in new[] { canary, code, code.Replace("-", "", StringComparison.Ordinal) })
            Assert.DoesNotContain(product.Logged, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        Assert.NotEqual(0, await product.Count("select count(*) from dossiers.mt_events where data::text like '%\"periode\": {\"tot\": \"2027-03-08\"%' or data #>> '{periode,tot}' = '2027-03-08'"));
    }

    private static async Task<SeenPage> File(Visitor citizen, params (string Name, string Value)[] fields) =>
        await citizen.Submit(await citizen.Open("/aanvragen/inname-openbaar-domein"), "/aanvragen", fields);

    private static string CodeOf(SeenPage receipt) => Code().Match(receipt.Html).Groups[1].Value;

    private static string Plain(SeenPage page) => Regex.Replace(page.Html, "<[^>]+>", " ");

    [GeneratedRegex("id=\"code\">([0-9A-Z-]{21})<")]
    private static partial Regex Code();
}
