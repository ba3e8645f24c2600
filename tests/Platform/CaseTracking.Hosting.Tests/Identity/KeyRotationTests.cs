using System.Net;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Hosting.Tests.Identity;

[Trait("Proof", "G8")]
public sealed class KeyRotationTests(WebDatabase database) : IClassFixture<WebDatabase>
{
    [Fact]
    public async Task A_new_key_of_the_provider_is_taken_up_without_a_restart()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        Assert.Equal(HttpStatusCode.OK, (await scene.NewBrowser().SignIn(TestPeople.Anna)).Status);

        scene.Provider.Keys.Rotate();

        Assert.Equal(HttpStatusCode.OK, (await scene.NewBrowser().SignIn(TestPeople.Anna)).Status);
    }

    [Fact]
    public async Task Everyone_who_signs_in_at_the_moment_of_a_new_key_gets_in()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        Assert.Equal(HttpStatusCode.OK, (await scene.NewBrowser().SignIn(TestPeople.Anna)).Status);
        scene.Provider.Keys.Rotate();

        Browser[] browsers = [.. TestPeople.All.Select(_ => scene.NewBrowser())];
        var pages = await Task.WhenAll(TestPeople.All.Zip(browsers, (person, browser) => browser.SignIn(person)));

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
    }

    [Fact]
    public async Task Unknown_keys_make_the_site_look_again_at_most_once_per_five_minutes()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        Assert.Equal(HttpStatusCode.OK, (await scene.NewBrowser().SignIn(TestPeople.Anna)).Status);
        scene.Provider.Keys.Rotate();
        Assert.Equal(HttpStatusCode.OK, (await scene.NewBrowser().SignIn(TestPeople.Anna)).Status);

        scene.Provider.Keys.Rotate();
        scene.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(HttpStatusCode.BadRequest, (await scene.NewBrowser().SignIn(TestPeople.Anna)).Status);

        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await scene.NewBrowser().SignIn(TestPeople.Anna)).Status);
    }
}
