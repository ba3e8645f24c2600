using CaseTracking.TestIdentityProvider;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests;

public sealed class SignInTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Somebody_signs_in_and_out()
    {
        await using var employee = await chromium.Surf();
        await employee.SignIn(TestPeople.Onthaal);
        await employee.Sees("Olga Onthaal");
        await employee.Photograph("start-medewerker-1280");
        await employee.Press("Afmelden");
        await employee.Sees("Aanmelden");
        await Assertions.Expect(employee.Page.GetByText("Olga Onthaal")).ToHaveCountAsync(0);
        await employee.Open("/werk/dossiers");
        await employee.Sees("Kies wie u bent");
        Assert.Empty(employee.Complaints);
    }
}
