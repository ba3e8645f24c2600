using System.Net;
using System.Text.Json;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Hosting.Tests.Identity;

public sealed class SignInTests(WebDatabase database) : IClassFixture<WebDatabase>
{
    [Fact]
    public async Task A_citizen_comes_back_to_the_page_that_asked_to_sign_in()
    {
        await using var scene = await SignInScene.Start(database.DataSource);

        var page = await scene.NewBrowser().SignIn(TestPeople.Anna);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var actor = JsonDocument.Parse(page.Body).RootElement;
        Assert.Equal("burger-anna", actor.GetProperty("id").GetString());
        Assert.Equal("Anna Voorbeeld", actor.GetProperty("displayName").GetString());
        Assert.False(actor.GetProperty("isStaff").GetBoolean());
    }

    [Fact]
    public async Task A_role_holds_in_its_own_unit_alone()
    {
        await using var scene = await SignInScene.Start(database.DataSource);

        Assert.Equal(HttpStatusCode.OK, await Sees(scene, TestPeople.Omgeving, "/permits"));
        Assert.Equal(HttpStatusCode.Forbidden, await Sees(scene, TestPeople.Burgerzaken, "/permits"));
        Assert.Equal(HttpStatusCode.Forbidden, await Sees(scene, TestPeople.Leidinggevende, "/permits"));
        Assert.Equal(HttpStatusCode.Forbidden, await Sees(scene, TestPeople.Anna, "/permits"));
    }

    [Fact]
    public async Task Staff_and_citizens_each_have_their_own_pages()
    {
        await using var scene = await SignInScene.Start(database.DataSource);

        Assert.Equal(HttpStatusCode.OK, await Sees(scene, TestPeople.Welzijn, "/staff"));
        Assert.Equal(HttpStatusCode.Forbidden, await Sees(scene, TestPeople.Bilal, "/staff"));
        Assert.Equal(HttpStatusCode.OK, await Sees(scene, TestPeople.Bilal, "/citizen"));
        Assert.Equal(HttpStatusCode.Forbidden, await Sees(scene, TestPeople.Welzijn, "/citizen"));
    }

    [Fact]
    public async Task Claims_mean_what_the_configuration_says_and_the_rest_is_dropped()
    {
        await using var scene = await SignInScene.Start(database.DataSource, new()
        {
            ["Identity:Claims:Subject"] = "vo_id",
            ["Identity:Claims:Roles"] = "mijntoepassing_rol_3d",
            ["Identity:Claims:RolePattern"] = "CaseTracking-(?<role>[^:]+):(?<unit>OVO[0-9]{6})",
            ["Identity:Claims:Units:OVO000001"] = "omgeving",
        });
        scene.Provider.Hooks.WriteIdToken = draft =>
        {
            draft.Claims["vo_id"] = "stable-id";
            draft.Claims["rrn"] = "00000000097";
            draft.Claims["mijntoepassing_rol_3d"] =
                (string[])["CaseTracking-Medewerker,Raadpleger:OVO000001", "CaseTracking-Medewerker:OVO000002", "Other-Medewerker:OVO000001"];
            return draft.Sign();
        };

        var page = await scene.NewBrowser().SignIn(TestPeople.Anna);

        var actor = JsonDocument.Parse(page.Body).RootElement;
        Assert.Equal("stable-id", actor.GetProperty("id").GetString());
        Assert.Equal(
            ["Medewerker:omgeving", "Raadpleger:omgeving", "Medewerker:OVO000002"],
            actor.GetProperty("roles").EnumerateArray().Select(r => $"{r.GetProperty("role").GetString()}:{r.GetProperty("unit").GetString()}"));
        Assert.DoesNotContain("00000000097", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_token_reaches_the_browser()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        var idToken = "";
        scene.Provider.Hooks.WriteIdToken = draft => idToken = draft.Sign();
        using var browser = scene.NewBrowser();

        await browser.SignIn(TestPeople.Anna);

        Assert.NotEmpty(idToken);
        Assert.DoesNotContain(browser.Trail, exchange => exchange.Shows(idToken));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_elsewhere_to_return_to_is_refused(string returnUrl)
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();

        var page = await browser.Follow(await browser.Get($"/aanmelden?returnUrl={Uri.EscapeDataString(returnUrl)}"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.All(browser.Trail, exchange => Assert.StartsWith(scene.Site.Address, exchange.Url.AbsoluteUri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_is_told_401_and_a_person_is_sent_to_sign_in()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Get("/api/v1/things")).Status);
        Assert.Equal("/aanmelden", (await browser.Get("/who")).Location?.AbsolutePath);
    }

    [Fact]
    public async Task A_provider_that_is_down_gives_a_page_and_no_fault()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        await scene.Provider.DisposeAsync();
        using var browser = scene.NewBrowser();

        var page = await browser.Follow(await browser.Get("/aanmelden"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Aanmelden is niet gelukt", page.Body, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Sees(SignInScene scene, TestPerson person, string page) =>
        (await scene.NewBrowser().SignIn(person, page)).Status;
}
