using CaseTracking.RunningProduct;

namespace CaseTracking.Browser.Tests.Accessibility;

public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<int> Widths => [320, 768, 1280];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task No_page_of_a_citizen_breaks_a_rule(int width)
    {
        await using var citizen = await chromium.Surf(width);
        foreach (var page in new[] { "/", "/toegankelijkheid", "/aanvragen", RequestForm.Path, "/aanvragen/inname-openbaar-domein", "/volgen", "/bestaat-niet", "/volgen/0000000000000000" })
        {
            await citizen.Open(page);
            await citizen.Photograph($"{page} {width}");
            await Accessible(citizen, page);
        }

        await citizen.OpenForm();
        await citizen.SendForm();
        await citizen.Sees("Er klopt nog iets niet");
        await Accessible(citizen, "the form with errors");
        await citizen.FileRequest();
        await Accessible(citizen, "the received request");
        await chromium.Settled();
        await citizen.Press("Uw aanvraag volgen");
        await citizen.Sees("Wat er gebeurde");
        await Accessible(citizen, "the timeline");
        await citizen.Page.GetByText("Hoe komen we aan deze datum?").ClickAsync();
        await Accessible(citizen, "the timeline with its dates explained");
    }

    [Fact]
    public async Task A_planted_error_is_found()
    {
        await using var citizen = await chromium.Surf();
        await citizen.OpenForm();
        await citizen.Page.EvaluateAsync("document.querySelector('label').remove()");
        Assert.NotEmpty(await Axe.Violations(citizen.Page));
    }

    private static async Task Accessible(Surfer surfer, string where)
    {
        var broken = await Axe.Violations(surfer.Page);
        Assert.True(broken.Count == 0, $"{where}: {string.Join(" | ", broken)}");
    }
}
