using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests;

/// <summary>What a citizen without a screen takes home: the whole story on one page of A4.</summary>
public sealed class PaperTests(Chromium chromium) : IClassFixture<Chromium>
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
        Assert.Equal(1, await citizen.Pages());
        Assert.Contains(code, await citizen.Page.Locator(".ct-paper").TextContentAsync(), StringComparison.Ordinal);

        await using var employee = await chromium.Surf();
        await employee.SignIn(TestPeople.Burgerzaken);
        await employee.Open("/werk/dossiers");
        await employee.Follow(await citizen.Page.Locator(".ct-quiet .ct-nowrap").First.InnerTextAsync());
        await employee.Follow("Wat ziet de burger nu?");
        await employee.Sees("Dit ziet de burger nu");
        Assert.Equal(1, await employee.Pages());
        await employee.Photograph("burgerbeeld-1280");
    }
}
