using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Journeys;

/// <summary>A citizen asks, an employee answers, the citizen reads: on a phone and on a desk, without JavaScript.</summary>
public sealed class QuestionJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task A_question_gets_its_answer(int width)
    {
        await using var citizen = await chromium.Surf(width, javaScript: false);
        await using var employee = await chromium.Surf(width, javaScript: false);
        var email = $"vraag{width}@voorbeeld.be";
        using var visitor = chromium.Visitor();
        var received = await visitor.FileRequest(email: email);

        await citizen.Open($"/volgen/{received.Code}/inzage");
        await citizen.Sees("Toon dat u het bent");
        await citizen.Photograph($"vragen-toegang-{width}");
        await citizen.Press("Stuur mij een code");
        await citizen.Press("Verder");
        await citizen.Sees("Vul de 6 cijfers van uw code in.");
        await citizen.Photograph($"vragen-code-fout-{width}");
        await citizen.Fill("Code van 6 cijfers", await chromium.Mails.Code(email));
        await citizen.Press("Verder");
        await citizen.Photograph($"vragen-leeg-{width}");
        await citizen.Fill("Uw vraag", "Mag mijn zus het attest afhalen?\nIk ben tot vrijdag op reis.");
        await citizen.Press("Vraag versturen");
        await citizen.Sees("We kregen uw vraag.");
        await citizen.Photograph($"vragen-gesteld-{width}");

        await employee.SignIn(TestPeople.Burgerzaken);
        await employee.Open("/werk/dossiers");
        await employee.Follow(received.Number);
        await employee.Sees("De burger wacht op antwoord");
        await employee.Photograph($"vragen-dossier-{width}");
        await employee.Follow("Vraag van de burger beantwoorden");
        await employee.Photograph($"vragen-beantwoorden-{width}");
        await employee.Fill("Uw antwoord", "Dat mag. Geef haar een volmacht mee en een kopie van uw identiteitskaart.");
        await employee.Press("Antwoord versturen");
        await employee.Sees("De burger kan uw antwoord nu lezen.");

        await citizen.Open($"/volgen/{received.Code}/inzage");
        await citizen.Sees("Dat mag. Geef haar een volmacht mee");
        await citizen.Photograph($"vragen-beantwoord-{width}");
        await Testing.Eventually.Holds(
            async () =>
            {
                await citizen.Open($"/volgen/{received.Code}");
                return await citizen.Page.GetByText("We beantwoordden uw vraag").CountAsync() > 0;
            },
            "the timeline says that the question was answered");
        await citizen.Photograph($"vragen-tijdlijn-{width}");
        Assert.Empty(citizen.Complaints.Concat(employee.Complaints));
    }
}
