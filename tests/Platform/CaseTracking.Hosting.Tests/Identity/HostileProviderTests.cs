using System.Net;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Hosting.Tests.Identity;

/// <summary>Every refusal stands beside the same steps without the fault, which succeed.</summary>
[Trait("Proof", "G8")]
public sealed class HostileProviderTests(WebDatabase database) : IClassFixture<WebDatabase>
{
    public static TheoryData<string> Tokens => [.. HostileTokens.All.Keys];

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task A_token_with_this_fault_is_refused(string fault)
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();
        var honest = scene.Provider.Hooks.WriteIdToken;

        scene.Provider.Hooks.WriteIdToken = HostileTokens.All[fault];
        await AssertRefused(browser, await browser.SignIn(TestPeople.Anna));

        scene.Provider.Hooks.WriteIdToken = honest;
        await AssertAccepted(browser, await browser.SignIn(TestPeople.Anna));
    }

    [Theory]
    [InlineData("state", null)]
    [InlineData("state", "made-up")]
    [InlineData("code", null)]
    [InlineData("code", "made-up")]
    [InlineData("iss", null)]
    [InlineData("iss", "https://elsewhere.example")]
    public async Task An_answer_with_this_part_missing_or_made_up_is_refused(string part, string? value)
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();

        scene.Provider.Hooks.ChangeAnswer = answer => answer[part] = value;
        await AssertRefused(browser, await browser.SignIn(TestPeople.Anna));

        scene.Provider.Hooks.ChangeAnswer = _ => { };
        await AssertAccepted(browser, await browser.SignIn(TestPeople.Anna));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_code_of_another_person_is_refused_even_by_a_provider_that_ignores_PKCE(bool ignoresPkce)
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        scene.Provider.Hooks.IgnoresPkce = ignoresPkce;
        using var browser = scene.NewBrowser();
        var stolen = CodeIn((await scene.NewBrowser().ReachAnswer(TestPeople.Beheerder)).Location!);

        var own = (await browser.ReachAnswer(TestPeople.Anna)).Location!;
        var swapped = own.AbsoluteUri.Replace(CodeIn(own), stolen, StringComparison.Ordinal);
        await AssertRefused(browser, await browser.Follow(await browser.Get(swapped)));

        await AssertAccepted(browser, await browser.SignIn(TestPeople.Anna));
    }

    [Fact]
    public async Task An_answer_opened_in_another_browser_is_refused()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var attacker = scene.NewBrowser();
        using var victim = scene.NewBrowser();
        var answer = (await attacker.ReachAnswer(TestPeople.Bilal)).Location!;

        await AssertRefused(victim, await victim.Follow(await victim.Get(answer.AbsoluteUri)));

        await AssertAccepted(attacker, await attacker.Follow(await attacker.Get(answer.AbsoluteUri)));
    }

    [Fact]
    public async Task An_answer_used_twice_in_one_browser_is_refused_the_second_time()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();
        var answer = (await browser.ReachAnswer(TestPeople.Anna)).Location!.AbsoluteUri;

        await AssertAccepted(browser, await browser.Follow(await browser.Get(answer)));

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Follow(await browser.Get(answer))).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_replayed_code_is_refused_with_all_cookies_copied_unless_the_provider_is_careless(bool isCareless)
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        scene.Provider.Hooks.AcceptsUsedCodes = isCareless;
        using var browser = scene.NewBrowser();
        var answer = (await browser.ReachAnswer(TestPeople.Anna)).Location!.AbsoluteUri;
        using var copy = browser.Copy();
        await AssertAccepted(browser, await browser.Follow(await browser.Get(answer)));

        var replay = await copy.Follow(await copy.Get(answer));

        if (isCareless) await AssertAccepted(copy, replay);
        else await AssertRefused(copy, replay);
    }

    private static string CodeIn(Uri answer) => System.Web.HttpUtility.ParseQueryString(answer.Query)["code"]!;

    private static async Task AssertAccepted(Browser browser, Exchange end)
    {
        Assert.Equal(HttpStatusCode.OK, end.Status);
        Assert.True(await browser.IsSignedIn());
    }

    private static async Task AssertRefused(Browser browser, Exchange end)
    {
        Assert.Equal(HttpStatusCode.BadRequest, end.Status);
        Assert.Contains("Aanmelden is niet gelukt", end.Body, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedIn());
        Assert.DoesNotContain(browser.Trail, exchange => exchange.Status == HttpStatusCode.InternalServerError);
    }
}
