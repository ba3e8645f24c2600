using System.Net;
using System.Text.Json;

namespace CaseTracking.Hosting.Tests.Identity.Independent;

[Trait("Proof", "G9")]
public sealed class IndependentProviderTests(WebDatabase database) : IClassFixture<WebDatabase>
{
    [Fact]
    public async Task People_sign_in_and_out_at_a_provider_that_is_not_ours_and_no_token_reaches_the_browser()
    {
        await using var provider = await IndependentProvider.Start();
        await using var site = await ProtectedSite.Start(database.DataSource, TimeProvider.System, Settings(provider.Issuer));
        await provider.Serve(site.Address, "client_secret_basic");
        using var browser = new Browser(site.Address);

        var page = await SignIn(browser);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        AssertIsIda(JsonDocument.Parse(page.Body).RootElement);

        var authorization = await provider.Await("authorization");
        Assert.Equal("S256", authorization.GetProperty("method").GetString());
        Assert.Equal(43, authorization.GetProperty("challenge").GetString()!.Length);
        var tokens = await provider.Await("tokens");
        Assert.NotEmpty(tokens.GetProperty("verifier").GetString()!);
        var idToken = tokens.GetProperty("id_token").GetString()!;
        Assert.DoesNotContain(browser.Trail, exchange => exchange.Shows(idToken));
        Assert.DoesNotContain(browser.Trail, exchange => exchange.Shows(tokens.GetProperty("access_token").GetString()!));

        using var copy = browser.Copy();
        Assert.Equal(HttpStatusCode.OK, (await SignOut(browser)).Status);
        await provider.Await("signed out");
        Assert.False(await browser.IsSignedIn());
        Assert.False(await copy.IsSignedIn());

        // The one exception, which the standard prescribes, also shows that the search above would have found a token.
        Assert.Equal(
            ["/afmelden", "/session/end"],
            browser.Trail.Where(exchange => exchange.Shows(idToken)).Select(exchange => exchange.Url.AbsolutePath));
    }

    [Theory]
    [InlineData("Post", "client_secret_post")]
    [InlineData("PrivateKey", "private_key_jwt")]
    public async Task The_site_shows_who_it_is_in_other_ways_too(string setting, string method)
    {
        await using var provider = await IndependentProvider.Start();
        using var key = new ClientKey();
        var settings = Settings(provider.Issuer);
        settings["Identity:ClientAuthentication"] = setting;
        settings["Identity:ClientKeyFile"] = key.File;
        await using var site = await ProtectedSite.Start(database.DataSource, TimeProvider.System, settings);
        await provider.Serve(site.Address, method, key.Published);
        using var browser = new Browser(site.Address);

        Assert.Equal(HttpStatusCode.OK, (await SignIn(browser)).Status);
    }

    [Fact]
    public async Task A_site_that_signs_with_a_key_the_provider_does_not_know_is_refused()
    {
        await using var provider = await IndependentProvider.Start();
        using var ours = new ClientKey();
        using var another = new ClientKey();
        var settings = Settings(provider.Issuer);
        settings["Identity:ClientAuthentication"] = "PrivateKey";
        settings["Identity:ClientKeyFile"] = ours.File;
        await using var site = await ProtectedSite.Start(database.DataSource, TimeProvider.System, settings);
        await provider.Serve(site.Address, "private_key_jwt", another.Published);
        using var browser = new Browser(site.Address);

        Assert.Equal(HttpStatusCode.BadRequest, (await SignIn(browser)).Status);
    }

    private static Dictionary<string, string?> Settings(string issuer) => new()
    {
        ["Identity:Authority"] = issuer,
        ["Identity:ClientId"] = "casetracking",
        ["Identity:ClientSecret"] = "a secret/with:odd+characters",
        ["Identity:Scopes"] = "openid profile vo casetracking",
        ["Identity:Claims:Roles"] = "casetracking_rol_3d",
    };

    private static async Task<Exchange> SignIn(Browser browser)
    {
        var login = await browser.Follow(await browser.Get("/aanmelden?returnUrl=/who"));
        var consent = await browser.Follow(await browser.Submit(login, new() { ["login"] = "ida-1", ["password"] = "anything" }));
        return await browser.Follow(await browser.Submit(consent, []));
    }

    private static async Task<Exchange> SignOut(Browser browser)
    {
        var token = (await browser.Get("/form")).Body;
        var confirm = await browser.Follow(await browser.Post("/afmelden", new() { ["__RequestVerificationToken"] = token }));
        return await browser.Follow(await browser.Submit(confirm, new() { ["logout"] = "yes" }));
    }

    private static void AssertIsIda(JsonElement actor)
    {
        Assert.Equal("ida-1", actor.GetProperty("id").GetString());
        Assert.Equal("Ida Onafhankelijk", actor.GetProperty("displayName").GetString());
        var units = actor.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("unit").GetString());
        Assert.Equal(["omgeving", "burgerzaken"], units);
    }
}
