using CaseTracking.TestIdentityProvider;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests;

public sealed class RequestJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task A_request_goes_from_filing_to_closing(int width, bool javaScript)
    {
        await using var citizen = await chromium.Surf(width, javaScript);
        await citizen.Open("/");
        await citizen.Photograph($"start-{width}");
        await citizen.Follow("Een aanvraag doen");
        await citizen.Photograph($"aanvragen-{width}");
        await citizen.Follow("Attest van woonst");
        await citizen.SendForm();
        await citizen.Sees("Vul een naam in.");
        await citizen.Photograph($"aanvragen-fouten-{width}");
        await citizen.FileRequest();
        await citizen.Photograph($"ontvangen-{width}");
        await citizen.Press("Uw aanvraag volgen");
        await citizen.Sees("We kijken eerst na of we alles hebben.");
        await citizen.Page.GetByText("Hoe komen we aan deze datum?").ClickAsync();
        await citizen.Sees("We streven naar");
        await citizen.Photograph($"volgen-{width}");

        await using var employee = await chromium.Surf(width, javaScript);
        await employee.SignIn(TestPeople.Burgerzaken);
        await employee.Open("/werk/dossiers");
        await employee.Photograph($"dossiers-{width}");
        await employee.Page.Locator("table.ct-table a").First.ClickAsync();
        await employee.Sees("Fien Voorbeeld");
        await employee.Photograph($"dossier-{width}");
        await employee.Press("Volledig verklaren");
        await employee.Choose("Afgehandeld");
        await employee.Press("Dossier sluiten");
        await employee.Sees("Het dossier is gesloten");
        await employee.Photograph($"dossier-gesloten-{width}");

        await SeesAfterReload(citizen, "Uw aanvraag is klaar");
        await citizen.Photograph($"volgen-klaar-{width}");
        Assert.Empty(citizen.Complaints);
        Assert.Empty(employee.Complaints);
    }

    [Fact]
    public async Task Somebody_signs_in_and_out()
    {
        await using var employee = await chromium.Surf();
        await employee.SignIn(TestPeople.Onthaal);
        await employee.Sees("Olga Onthaal");
        await employee.Photograph("start-medewerker-1280");
        await employee.Press("Afmelden");
        await Assertions.Expect(employee.Page.GetByText("Olga Onthaal")).ToHaveCountAsync(0);
        await employee.Open("/werk/dossiers");
        await employee.Sees("Kies wie u bent");
        Assert.Empty(employee.Complaints);
    }

    private static Task SeesAfterReload(Surfer surfer, string text) => Testing.Eventually.Holds(
        async () =>
        {
            await surfer.Page.ReloadAsync();
            return await surfer.Page.GetByText(text).CountAsync() > 0;
        },
        $"the page says '{text}'");
}
