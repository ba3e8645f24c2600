using CaseTracking.Browser.Tests.Accessibility;

namespace CaseTracking.Browser.Tests.Journeys;

/// <summary>Whole lives of files at real browsers, with JavaScript on a wide screen and without it on a narrow one.</summary>
public sealed class JourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public Task A_permit_goes_from_asking_to_closing_and_the_citizen_reads_each_step(int width, bool javaScript) =>
        new PermitJourney(chromium, width, javaScript, FitsIn(width)).Walk();

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public Task A_proof_asked_at_the_desk_is_handed_out_and_mistakes_are_set_right(int width, bool javaScript) =>
        new DeskJourney(chromium, width, javaScript, FitsIn(width)).Walk();

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_page_on_the_way_breaks_a_rule_of_accessibility(int width)
    {
        var broken = new List<string>();
        async Task Check(Surfer surfer, string place) => broken.AddRange((await Axe.Violations(surfer.Page)).Select(v => $"{place}: {v}"));

        await new PermitJourney(chromium, width, javaScript: true, Check).Walk();
        await new DeskJourney(chromium, width, javaScript: true, Check).Walk();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    // Nobody should have to scroll sideways; a wide table scrolls within itself.
    private static Look FitsIn(int width) => async (surfer, place) =>
    {
        await surfer.Photograph($"{place} {width}");
        var wide = await surfer.Page.Locator("html").EvaluateAsync<int>("page => page.scrollWidth");
        Assert.True(wide <= width, $"{place} is {wide} wide");
    };
}
