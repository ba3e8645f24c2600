using System.Text;
using CaseTracking.Hosting.Identity;
using CaseTracking.Hosting.Identity.CodeFlow;
using CaseTracking.Hosting.Identity.Sessions;
using CaseTracking.TestIdentityProvider;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.Tests.Identity;

[Trait("Proof", "G10")]
public sealed class SessionTests(WebDatabase database) : IClassFixture<WebDatabase>
{
    [Fact]
    public async Task The_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts_and_plain_http()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();
        await browser.SignIn(TestPeople.Anna);

        var cookie = Assert.Single(
            browser.Trail.SelectMany(e => e.SetCookies), c => c.StartsWith("__Host-casetracking=", StringComparison.Ordinal));

        var attributes = cookie.Split("; ").Skip(1).Order().ToArray();
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], attributes);
        Assert.All(
            browser.Trail.Where(e => e.Url.AbsoluteUri.StartsWith(scene.Site.Address, StringComparison.Ordinal)).SelectMany(e => e.SetCookies),
            c => Assert.Contains("secure; ", c, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Over_plain_http_in_development_the_cookie_goes_without_its_prefix_when_that_is_asked_for()
    {
        await using var scene = await SignInScene.Start(database.DataSource, new() { ["Identity:PlainHttpCookies"] = "true" }, "http");
        using var browser = scene.NewBrowser();

        await browser.SignIn(TestPeople.Anna);

        Assert.True(await browser.IsSignedIn());
        Assert.Contains(browser.Cookies.GetAllCookies(), cookie => cookie is { Name: "casetracking", HttpOnly: true, Secure: false });
    }

    [Fact]
    public async Task A_session_that_someone_planted_does_not_become_that_of_who_signs_in()
    {
        await using var scene = await SignInScene.Start(database.DataSource);

        Assert.Equal("", await WhoTheAttackerBecomes(scene));
    }

    [Fact]
    public async Task Without_our_renewal_a_planted_session_would_become_that_of_who_signs_in()
    {
        await using var scene = await SignInScene.Start(database.DataSource, configure: services =>
            services.PostConfigure<CodeFlowOptions>(
                IdentitySchemes.Provider, options => options.Events.OnTicketReceived = _ => Task.CompletedTask));

        Assert.Contains("burger-anna", await WhoTheAttackerBecomes(scene), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_again_gives_a_new_id_and_ends_the_old_session()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();
        await browser.SignIn(TestPeople.Anna);
        using var before = browser.Copy();
        Assert.True(await before.IsSignedIn());

        await browser.SignIn(TestPeople.Anna);

        Assert.True(await browser.IsSignedIn());
        Assert.False(await before.IsSignedIn());
    }

    [Fact]
    public async Task Signing_out_kills_a_copied_cookie_and_ends_the_session_at_the_provider()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();
        await browser.SignIn(TestPeople.Anna);
        using var copy = browser.Copy();
        Assert.True(await copy.IsSignedIn());

        var token = (await browser.Get("/form")).Body;
        var end = await browser.Follow(await browser.Post("/afmelden", new() { ["__RequestVerificationToken"] = token }));

        Assert.Equal("start", end.Body);
        Assert.Contains(browser.Trail, exchange => exchange.Url.AbsolutePath == "/end_session");
        Assert.False(await copy.IsSignedIn());
        Assert.False(await browser.IsSignedIn());
    }

    [Fact]
    public async Task Withdrawal_ends_every_session_of_one_person_and_of_nobody_else()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var one = scene.NewBrowser();
        using var two = scene.NewBrowser();
        using var other = scene.NewBrowser();
        await one.SignIn(TestPeople.Klachten);
        await two.SignIn(TestPeople.Klachten);
        await other.SignIn(TestPeople.Onthaal);

        var ended = await scene.Site.Services.GetRequiredService<SignedInSessions>().RevokeAll(TestPeople.Klachten.Subject);

        Assert.Equal(2, ended);
        Assert.False(await one.IsSignedIn());
        Assert.False(await two.IsSignedIn());
        Assert.True(await other.IsSignedIn());
    }

    [Fact]
    public async Task Another_host_on_the_same_database_knows_the_session()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        await using var second = await ProtectedSite.Start(database.DataSource, scene.Clock, TestProvider.Settings(scene.Provider.Address));
        using var browser = scene.NewBrowser();
        await browser.SignIn(TestPeople.Anna);

        Assert.Contains("burger-anna", (await browser.Get($"{second.Address}/who")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_shows_neither_the_cookie_nor_the_person_nor_a_token()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();
        await browser.SignIn(TestPeople.Welzijn);

        await using var select = database.Superuser.CreateCommand("select id_hash, ticket from web.session where subject = 'mw-welzijn'");
        await using var row = await select.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());

        Assert.Equal(32, row.GetFieldValue<byte[]>(0).Length);
        var ticket = Encoding.Latin1.GetString(row.GetFieldValue<byte[]>(1));
        Assert.DoesNotContain("Wendy", ticket, StringComparison.Ordinal);
        Assert.DoesNotContain("id_token", ticket, StringComparison.Ordinal);
    }

    private static async Task<string> WhoTheAttackerBecomes(SignInScene scene)
    {
        using var attacker = scene.NewBrowser();
        await attacker.SignIn(TestPeople.Bilal);
        using var victim = attacker.Copy();
        await victim.SignIn(TestPeople.Anna);
        Assert.True(await victim.IsSignedIn());

        return (await attacker.Get("/who")).Body;
    }
}
