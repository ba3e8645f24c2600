using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Vragen;

/// <summary>The second step of who follows a request without an account: a code by mail.</summary>
[Trait("Proof", "G13")]
public sealed partial class IdentifyingTests(MailingProduct product) : IClassFixture<MailingProduct>
{
    [Fact]
    public async Task The_private_part_opens_with_the_code_that_was_mailed_and_closes_again()
    {
        using var burger = await Burger.Filed(product);
        var page = await burger.Browser.Open($"{burger.Timeline}/inzage");
        Assert.Equal($"{burger.Timeline}/toegang", page.Url.AbsolutePath);
        Assert.DoesNotContain(burger.Email, page.Html, StringComparison.Ordinal);

        page = await burger.Identify();
        Assert.Contains("Vraag versturen", page.Html, StringComparison.Ordinal);
        page = await burger.Browser.Submit(page, "Sluit");
        Assert.Equal(burger.Timeline, page.Url.AbsolutePath);
        Assert.Equal($"{burger.Timeline}/toegang", (await burger.Browser.Open($"{burger.Timeline}/inzage")).Url.AbsolutePath);
    }

    [Fact]
    public async Task The_code_of_one_request_does_not_open_another()
    {
        using var burger = await Burger.Filed(product);
        using var other = await Burger.Filed(product);
        await burger.Identify();
        Assert.Equal($"{other.Timeline}/toegang", (await burger.Browser.Open($"{other.Timeline}/inzage")).Url.AbsolutePath);
    }

    [Theory]
    [InlineData("", "Vul de 6 cijfers van uw code in.")]
    [InlineData("12345", "Vul de 6 cijfers van uw code in.")]
    [InlineData("12345a", "Vul de 6 cijfers van uw code in.")]
    [InlineData("1234567", "Vul de 6 cijfers van uw code in.")]
    [InlineData("١٢٣٤٥٦", "Vul de 6 cijfers van uw code in.")]
    public async Task What_cannot_be_a_code_is_said_so_and_does_not_count(string typed, string sentence)
    {
        using var burger = await Burger.Filed(product);
        var code = await burger.AskCode();
        for (var i = 0; i < 6; i++) Assert.Contains(sentence, (await burger.Type(typed)).Html, StringComparison.Ordinal);
        Assert.Equal($"{burger.Timeline}/inzage", (await burger.Type(code)).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_wrong_code_tells_how_often_one_can_still_try_and_is_not_shown_again()
    {
        using var burger = await Burger.Filed(product);
        var code = await burger.AskCode();
        var wrong = code == "123456" ? "654321" : "123456";
        foreach (var sentence in new[] { "nog 4 keer", "nog 3 keer", "nog 2 keer", "nog 1 keer", "werkt niet meer" })
        {
            var page = await burger.Type(wrong);
            Assert.Contains(sentence, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(wrong, page.Html, StringComparison.Ordinal);
        }

        Assert.Contains("Deze code werkt niet meer. Vraag een nieuwe code.", (await burger.Type(code)).Html, StringComparison.Ordinal);
        await burger.Identify();
    }

    [Fact]
    public async Task A_code_of_ten_minutes_ago_and_one_without_the_browser_that_asked_it_open_nothing()
    {
        using var burger = await Burger.Filed(product);
        var code = await burger.AskCode();
        using var stranger = product.Visitor();
        var page = await stranger.Submit(await stranger.Open(burger.CodePage), "", ("Cijfers", code));
        Assert.Contains("Deze code werkt niet meer.", page.Html, StringComparison.Ordinal);

        await product.Change($"update web.one_time_code set expires_at = now() where resource = '{burger.File.DossierId}'");
        Assert.Contains("Deze code werkt niet meer.", (await burger.Type(code)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_or_without_an_address_the_answer_is_the_same_and_does_not_wait_for_the_vault()
    {
        using var burger = await Burger.Filed(product);
        using var employee = await product.Employee();
        using var registered = await employee.Post($"{Filing.Path}/registraties", new { product = "attest-van-woonst", naam = "Zonder Mail", kanaal = "Loket" });
        var without = System.Text.Json.JsonSerializer.Deserialize<Filing>(await registered.Content.ReadAsStringAsync(), System.Text.Json.JsonSerializerOptions.Web)!;

        var answers = new List<string>();
        await product.Change("alter table dossiers.kluis rename to kluis_away");
        foreach (var file in new[] { burger.File, without })
        {
            using var citizen = product.Visitor();
            var page = await citizen.Submit(await citizen.Open($"/volgen/{file.Trackingcode}/toegang"), "");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            answers.Add(Token().Replace(page.Html.Replace(file.Trackingcode, "", StringComparison.Ordinal).Replace(file.Nummer, "", StringComparison.Ordinal), ""));
        }

        await product.Change("alter table dossiers.kluis_away rename to kluis");
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task After_ten_codes_the_page_says_so_and_no_mail_goes_out()
    {
        using var burger = await Burger.Filed(product);
        for (var i = 0; i < 10; i++) await burger.AskCode();
        var page = await burger.Browser.Submit(await burger.Browser.Open($"{burger.Timeline}/toegang"), "");
        Assert.Contains("vroeg iemand vandaag al 10 codes", page.Html, StringComparison.Ordinal);
        Assert.Equal(10, product.Mails.Codes(burger.Email).Count);
    }

    [Theory]
    [InlineData("toegang")]
    [InlineData("toegangscode")]
    [InlineData("inzage")]
    public async Task Nothing_is_below_a_code_that_is_not_there(string place)
    {
        using var citizen = product.Visitor();
        using var burger = await Burger.Filed(product);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Open($"/volgen/{Identificatie.Trackingcode.New().Value}/{place}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Open($"/volgen/AAAA-BBBB/{place}")).Status);
        var page = await citizen.Open($"{burger.Timeline}/toegang");
        using var form = new FormUrlEncodedContent(PageTokens(page));
        using var answer = await citizen.Http.PostAsync(new Uri($"/volgen/AAAA-BBBB/{place}", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Of_a_thousand_tries_at_once_over_http_five_count()
    {
        using var burger = await Burger.Filed(product);
        var code = await burger.AskCode();
        var wrong = code == "123456" ? "654321" : "123456";
        var page = await burger.Browser.Open(burger.CodePage);
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => burger.Browser.Submit(page, "", ("Cijfers", wrong))));

        foreach (var left in new[] { 4, 3, 2, 1 }) Assert.Single(answers, a => a.Html.Contains($"nog {left} keer", StringComparison.Ordinal));
        Assert.Equal(996, answers.Count(a => a.Html.Contains("werkt niet meer", StringComparison.Ordinal)));
        Assert.Contains("werkt niet meer", (await burger.Type(code)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_stand_in_no_log_and_in_no_table()
    {
        var codes = new List<string>();
        using var burger = await Burger.Filed(product);
        for (var i = 0; i < 5; i++)
        {
            codes.Add(await burger.AskCode());
            await burger.Type(codes[^1]);
        }

        // Six digits can be there by chance once; not again and again.
        Assert.InRange(codes.Count(code => product.Logged.Any(line => Regex.IsMatch(line, $@"\b{code}\b"))), 0, 1);
        Assert.Equal(0, await product.Count(
            $"select count(*) from messaging.outbox t where regexp_replace(t::text, '[.][0-9]+', '', 'g') ~ '\\y({string.Join('|', codes)})\\y'"));
        Assert.DoesNotContain(product.Logged, line => line.Contains(burger.Email, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<KeyValuePair<string, string>> PageTokens(SeenPage page) =>
        [new("__RequestVerificationToken", Regex.Match(page.Html, "__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value)];

    [GeneratedRegex("value=\"CfDJ8[^\"]+\"")]
    private static partial Regex Token();
}
