using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Vragen;

/// <summary>Which mails a citizen wants: chosen by the applicant, stopped by who has a mail.</summary>
public sealed class PreferenceTests(MailingProduct product) : IClassFixture<MailingProduct>
{
    [Theory]
    [InlineData("Alles", "True", "False")]
    [InlineData("EnkelActie", "True", "True")]
    [InlineData("Geen", "False", "False")]
    public async Task The_applicant_chooses_and_finds_the_choice_back(string choice, string mail, string onlyAction)
    {
        using var burger = await Burger.Filed(product);
        await Followed(burger);
        Assert.Equal($"{burger.Timeline}/toegang", (await burger.Browser.Open($"{burger.Timeline}/meldingen")).Url.AbsolutePath);

        await burger.Identify();
        var page = await burger.Browser.Submit(await burger.Browser.Open($"{burger.Timeline}/meldingen"), "", ("Keuze", choice));
        Assert.Contains("We bewaarden uw keuze.", page.Html, StringComparison.Ordinal);
        Assert.Matches($"(checked[^>]*value=\"{choice}\")|(value=\"{choice}\"[^>]*checked)", page.Html);
        Assert.Equal((mail, onlyAction), await Kept(burger));
    }

    [Fact]
    public async Task Without_a_choice_or_with_one_that_is_none_nothing_is_kept()
    {
        using var burger = await Burger.Filed(product);
        await Followed(burger);
        await burger.Identify();
        var page = await burger.Browser.Open($"{burger.Timeline}/meldingen");
        var form = Regex.Match(page.Html, "__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", form)]);
        var empty = await SeenPage.Read(await burger.Browser.Http.PostAsync(page.Url, content));
        Assert.Contains("Kies welke mails u wilt.", empty.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await burger.Browser.Submit(page, "", ("Keuze", "Iets anders"))).Status);
        Assert.Equal(("", ""), await Kept(burger));
    }

    [Fact]
    public async Task Who_has_a_mail_stops_them_without_identification_and_looking_alone_stops_nothing()
    {
        using var burger = await Burger.Filed(product);
        var path = await StopPath(burger);
        using var anyone = product.Visitor();
        var page = await anyone.Open(path);
        Assert.Contains("Wilt u geen mails meer?", page.Html, StringComparison.Ordinal);
        Assert.Equal(("", ""), await Kept(burger));

        Assert.Contains("U krijgt geen mails meer", (await anyone.Submit(page, "")).Html, StringComparison.Ordinal);
        Assert.Equal(("False", "False"), await Kept(burger));
    }

    [Fact]
    public async Task A_mail_program_stops_them_with_one_click()
    {
        using var burger = await Burger.Filed(product);
        var path = await StopPath(burger);
        using var program = new HttpClient { BaseAddress = product.Address };
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await program.PostAsync(new Uri(path, UriKind.Relative), click);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("False", "False"), await Kept(burger));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%0D%0A")]
    [InlineData("%20")]
    public async Task A_link_that_is_not_ours_stops_nothing(string forged)
    {
        using var anyone = new HttpClient { BaseAddress = product.Address };
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(new Uri($"/meldingen/stoppen/{forged}", UriKind.Relative))).StatusCode);
        using var click = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.PostAsync(new Uri($"/meldingen/stoppen/{forged}", UriKind.Relative), click)).StatusCode);
    }

    private static Task Followed(Burger burger) =>
        Eventually.Holds(async () => (await burger.Browser.Open(burger.Timeline)).Status == HttpStatusCode.OK, "the timeline is there");

    private Task<string> StopPath(Burger burger) => product.Mails.StopPath(burger.Email);

    private async Task<(string Mail, string OnlyAction)> Kept(Burger burger)
    {
        await using var command = product.Database.Superuser.CreateCommand($"select mail, enkel_actie from tijdlijn.meldvoorkeur where dossier_id = '{burger.File.DossierId}'");
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? ($"{reader.GetBoolean(0)}", $"{reader.GetBoolean(1)}") : ("", "");
    }
}
