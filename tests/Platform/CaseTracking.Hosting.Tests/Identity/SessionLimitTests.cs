using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;

namespace CaseTracking.Hosting.Tests.Identity;

[Trait("Proof", "G10")]
public sealed class SessionLimitTests(WebDatabase database) : IClassFixture<WebDatabase>
{
    [Fact]
    public async Task A_session_ends_after_half_an_hour_of_silence_and_not_before()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var browser = scene.NewBrowser();
        await browser.SignIn(TestPeople.Anna);

        scene.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.True(await browser.IsSignedIn());
        scene.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.True(await browser.IsSignedIn());

        scene.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.False(await browser.IsSignedIn());
    }

    [Theory]
    [InlineData("08:00:00", false)]
    [InlineData("1.00:00:00", true)]
    public async Task A_session_ends_after_eight_hours_however_busy_unless_configured_otherwise(string limit, bool lasts)
    {
        await using var scene = await SignInScene.Start(database.DataSource, new() { ["Identity:Session:Absolute"] = limit });
        using var browser = scene.NewBrowser();
        await browser.SignIn(TestPeople.Anna);

        for (var minutes = 20; minutes < 8 * 60; minutes += 20)
        {
            scene.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.True(await browser.IsSignedIn());
        }

        scene.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(lasts, await browser.IsSignedIn());
    }

    [Fact]
    public async Task What_is_left_of_ended_sessions_is_removed_and_live_ones_stay()
    {
        await using var scene = await SignInScene.Start(database.DataSource);
        using var gone = scene.NewBrowser();
        await gone.SignIn(TestPeople.Omgeving);
        scene.Clock.Advance(TimeSpan.FromMinutes(25));
        using var alive = scene.NewBrowser();
        await alive.SignIn(TestPeople.Beheerder);
        await Eventually.Holds(() => scene.Clock.WaitingTimers > 0, "the cleanup waits for its next turn");

        scene.Clock.Advance(TimeSpan.FromMinutes(10));

        await Eventually.Holds(async () => await Rows("mw-omgeving") == 0, "the ended session is removed");
        Assert.Equal(1, await Rows("beheerder"));
        Assert.True(await alive.IsSignedIn());
    }

    private async Task<long> Rows(string subject)
    {
        await using var count = database.Superuser.CreateCommand("select count(*) from web.session where subject = $1");
        count.Parameters.AddWithValue(subject);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
