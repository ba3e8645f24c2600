using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests;

/// <summary>News while a page is open: told in one sentence, and nothing moves under the reader.</summary>
public sealed class NieuwsTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Sentence = "Er is nieuws over uw aanvraag.";

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task News_appears_while_the_page_is_open_and_focus_and_text_stay_where_they_are(int width)
    {
        await using var citizen = await chromium.Surf(width);
        await OpenRequest(citizen);
        var link = citizen.Page.Locator("main a[href^='tel:']").First;
        await link.FocusAsync();
        var before = await Place(citizen);
        await Change();

        await Sees(citizen.Page);
        await citizen.Photograph($"nieuws-{width}");
        Assert.Equal(before, await Place(citizen));
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(citizen.Page.GetByText(Sentence)).ToBeInViewportAsync();

        await citizen.Follow("Toon het nieuws");
        await Assertions.Expect(citizen.Page.GetByText(Sentence)).ToHaveCountAsync(0);
        Assert.Empty(citizen.Complaints);
    }

    [Fact]
    public async Task Two_tabs_of_one_page_share_a_stream_and_both_tell()
    {
        await using var citizen = await chromium.Surf();
        var streams = 0;
        citizen.Page.Context.Request += (_, request) => streams += request.Url.Contains("nieuws?", StringComparison.Ordinal) ? 1 : 0;
        await OpenRequest(citizen);
        var other = await citizen.Page.Context.NewPageAsync();
        await other.GotoAsync(citizen.Page.Url);
        await Eventually.Holds(() => streams > 0, "a stream is open");
        // The other waits for its turn to listen: once the news is told there is nobody to wait for.
        await Eventually.Holds(async () => await other.EvaluateAsync<int>("async () => (await navigator.locks.query()).pending.length") == 1, "the other waits");
        Assert.Equal(1, streams);
        await Change();

        await Sees(citizen.Page);
        await Sees(other);
    }

    [Fact]
    public async Task Where_no_stream_comes_through_the_page_asks_every_half_minute()
    {
        await using var citizen = await chromium.Surf();
        await citizen.Page.Clock.InstallAsync();
        var refused = new TaskCompletionSource();
        await citizen.Page.RouteAsync("**/nieuws?*", async route =>
        {
            await route.FulfillAsync(new() { Status = 503 });
            refused.TrySetResult();
        });
        await OpenRequest(citizen);
        await refused.Task;
        await Change();

        await Eventually.Holds(
            async () =>
            {
                await citizen.Page.Clock.FastForwardAsync("00:31");
                return await citizen.Page.GetByText(Sentence).CountAsync() == 1;
            },
            "the page has asked");
    }

    [Fact]
    public async Task Without_a_script_the_page_is_whole_and_says_nothing()
    {
        await using var citizen = await chromium.Surf(javaScript: false);
        await OpenRequest(citizen);
        await Change();

        await Assertions.Expect(citizen.Page.Locator("[role=status]")).ToBeEmptyAsync();
        await Assertions.Expect(citizen.Page.Locator("h1")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_employee_hears_of_news_in_the_file_that_is_open()
    {
        await using var employee = await chromium.Surf();
        await using var citizen = await chromium.Surf();
        await citizen.OpenForm();
        await citizen.FileRequest();
        var number = await citizen.Page.Locator("dd .ct-nowrap").First.InnerTextAsync();
        await employee.SignIn(TestPeople.Burgerzaken);
        await employee.Open("/werk/dossiers");
        await employee.Follow(number);
        await employee.Sees("Wat kunt u nu doen?");
        await Execute("update dossiers.dossieroverzicht set versie = versie + 1");

        await Assertions.Expect(employee.Page.GetByText("Er is nieuws in dit dossier.")).ToBeInViewportAsync();
        await employee.Photograph("nieuws-dossier-1280");
        Assert.Empty(employee.Complaints);
    }

    private async Task OpenRequest(Surfer citizen)
    {
        await citizen.OpenForm();
        await citizen.FileRequest();
        var code = await citizen.Page.Locator("#code").InnerTextAsync();
        await chromium.Settled();
        await citizen.Open($"/volgen/{code}");
        await citizen.Sees("We hebben uw aanvraag");
        citizen.Complaints.Clear();
    }

    private static Task Sees(IPage page) => Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(Sentence);

    private static Task<string> Place(Surfer surfer) =>
        surfer.Page.EvaluateAsync<string>("() => [scrollY, ...[...document.querySelectorAll('main h1, main h2')].map(h => h.getBoundingClientRect().top)].join()");

    private Task Change() => Execute("update tijdlijn.aanvraag set versie = versie + 1");

    private async Task Execute(string sql)
    {
        await using var command = chromium.Database.Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
