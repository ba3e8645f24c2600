using System.Text.RegularExpressions;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests;

/// <summary>What a citizen without a screen takes home: the whole story on one page of A4.</summary>
public sealed partial class PaperTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_citizens_page_and_the_one_of_the_desk_fit_one_page()
    {
        await using var citizen = await chromium.Surf();
        await citizen.OpenForm();
        await citizen.FileRequest();
        var code = await citizen.Page.Locator("#code").InnerTextAsync();
        await Testing.Eventually.Holds(
            async () =>
            {
                await citizen.Open($"/volgen/{code}");
                return await citizen.Page.GetByText("Wat komt er nog?").CountAsync() == 1;
            },
            "the dates are there");
        Assert.Equal(1, await Pages(citizen));
        Assert.Contains(code, await citizen.Page.Locator(".ct-paper").TextContentAsync(), StringComparison.Ordinal);

        await using var employee = await chromium.Surf();
        await employee.SignIn(TestPeople.Burgerzaken);
        await employee.Open("/werk/dossiers");
        await employee.Follow(await citizen.Page.Locator(".ct-quiet .ct-nowrap").First.InnerTextAsync());
        await employee.Follow("Wat ziet de burger nu?");
        await employee.Sees("Dit ziet de burger nu");
        Assert.Equal(1, await Pages(employee));
        await employee.Photograph("burgerbeeld-1280");
    }

    private static async Task<int> Pages(Surfer surfer)
    {
        var paper = System.Text.Encoding.Latin1.GetString(await surfer.Page.PdfAsync(new() { Format = "A4" }));
        return int.Parse(PageCount().Match(paper).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("/Count ([0-9]+)")]
    private static partial Regex PageCount();
}
