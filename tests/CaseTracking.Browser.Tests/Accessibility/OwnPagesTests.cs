using System.Net.Http.Json;
using System.Text.Json;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Accessibility;

/// <summary>The pages of a citizen who signed in, with a request that waits for documents and one that was decided.</summary>
public sealed class OwnPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Mentions = ["motivering", "beroepsinstantie", "beroepstermijn", "adres", "behandelaar", "dossiernummer"];

    [Fact]
    public async Task No_page_of_a_citizen_who_signed_in_breaks_a_rule()
    {
        var (asked, decided) = (await File(), await File());
        await Act(asked, TestPeople.Omgeving, "stukvraag", new { stukken = new[] { "fotos", "bouwplannen" } });
        await Act(decided, TestPeople.Omgeving, "volledigverklaring", null);
        await Act(decided, TestPeople.Omgeving, "ontwerpbeslissing", new { uitkomst = "Geweigerd", juridisch = "Artikel 4.3.1 van de codex.", feitelijk = "Het tuinhuis staat te dicht bij de haag.\nDe buren hebben er hinder van.", alternatief = "Zet het tuinhuis een meter verder.", vermeldingen = Mentions });
        await Act(decided, TestPeople.Leidinggevende, "beslissing", new { ontwerp = 1 });
        await Act(decided, TestPeople.Omgeving, "mededeling", new { wijze = "Brief" });

        foreach (var width in new[] { 320, 768, 1280 })
        {
            await using var citizen = await chromium.Surf(width);
            await citizen.SignIn(TestPeople.Anna);
            foreach (var (name, address) in new[]
            {
                ("lijst", "/mijn/aanvragen"), ("toevoegen", "/mijn/aanvragen/toevoegen"), ("gevraagd", $"/mijn/aanvragen/{asked}"), ("documenten", $"/mijn/aanvragen/{asked}/documenten"),
                ("intrekken", $"/mijn/aanvragen/{asked}/intrekken"), ("beslist", $"/mijn/aanvragen/{decided}"), ("beslissing", $"/mijn/aanvragen/{decided}/beslissing"), ("niet-intrekken", $"/mijn/aanvragen/{decided}/intrekken"),
            })
            {
                await citizen.Open(address);
                await citizen.Photograph($"mijn-{name}-{width}");
                await Accessible(citizen, $"{name} at {width}");
            }

            await citizen.Open("/mijn/aanvragen/toevoegen");
            await citizen.Press("Aanvraag toevoegen");
            await citizen.Sees("Er klopt nog iets niet");
            await Accessible(citizen, $"errors at {width}");
            Assert.Empty(citizen.Complaints);
        }
    }

    private async Task<Guid> File()
    {
        using var anna = await chromium.SignedIn(TestPeople.Anna);
        using var answer = await anna.Post("/api/v1/dossiers", new
        {
            product = "omgevingsvergunning-vereenvoudigd",
            naam = "Anna Voorbeeld",
            email = "anna@voorbeeld.be",
            telefoon = "012 34 56 78",
            adres = "Kerkstraat 12, 9999 Voorbeeldstad",
            antwoorden = new Dictionary<string, string> { ["straat"] = "Kerkstraat 12", ["werken"] = "Een tuinhuis van 3 bij 4 meter." },
        });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("dossierId").GetGuid();
    }

    private async Task Act(Guid file, TestPerson who, string act, object? body)
    {
        using var employee = await chromium.SignedIn(who);
        var version = await employee.Version($"/api/v1/dossiers/{file}");
        using var answer = await employee.Post($"/api/v1/dossiers/{file}/{act}", body, ("If-Match", version));
        Assert.True(answer.IsSuccessStatusCode, $"{act}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task Accessible(Surfer surfer, string where)
    {
        var broken = await Axe.Violations(surfer.Page);
        Assert.True(broken.Count == 0, $"{where}: {string.Join(" | ", broken)}");
    }
}
