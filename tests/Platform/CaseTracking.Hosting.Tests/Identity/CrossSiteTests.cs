using System.Net;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Hosting.Tests.Identity;

[Trait("Proof", "G10")]
public sealed class CrossSiteTests(WebDatabase database) : IClassFixture<WebDatabase>
{
    private const string Field = "__RequestVerificationToken";

    [Theory]
    [InlineData("/form")]
    [InlineData("/afmelden")]
    public async Task A_form_without_its_token_is_refused_and_with_it_accepted(string form)
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();
        await browser.SignIn(TestPeople.Anna);
        var token = (await browser.Get("/form")).Body;

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Post(form, Filled(null))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Post(form, Filled("made-up"))).Status);
        Assert.True(await browser.IsSignedIn());

        Assert.NotEqual(HttpStatusCode.BadRequest, (await browser.Post(form, Filled(token))).Status);
    }

    [Fact]
    public async Task A_token_of_another_person_is_refused_even_with_that_persons_form_cookie()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var attacker = scene.NewBrowser();
        await attacker.SignIn(TestPeople.Bilal);
        var foreign = (await attacker.Get("/form")).Body;
        using var victim = scene.NewBrowser();
        await victim.SignIn(TestPeople.Anna);
        var planted = attacker.Cookies.GetAllCookies().Single(cookie => cookie.Name == "__Host-casetracking-form");
        victim.Cookies.Add(new Cookie(planted.Name, planted.Value, planted.Path, planted.Domain) { Secure = true });

        Assert.Equal(HttpStatusCode.BadRequest, (await victim.Post("/form", Filled(foreign))).Status);

        Assert.Equal(HttpStatusCode.OK, (await attacker.Post("/form", Filled(foreign))).Status);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_form_sent_by_another_site_is_refused_even_with_a_good_token(string header, string value)
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();
        await browser.SignIn(TestPeople.Anna);
        var token = (await browser.Get("/form")).Body;

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Post("/form", Filled(token), header, value)).Status);

        Assert.Equal(HttpStatusCode.OK, (await browser.Post("/form", Filled(token), "Origin", scene.Site.Address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Post("/form", Filled(token), "Sec-Fetch-Site", "same-origin")).Status);
    }

    private static Dictionary<string, string> Filled(string? token) =>
        token is null ? new() { ["answer"] = "yes" } : new() { ["answer"] = "yes", [Field] = token };
}
