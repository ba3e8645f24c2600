using System.Net.Http.Json;
using System.Text.Json;
using CaseTracking.Browser.Tests.Gallery;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;
using CaseTracking.Testing.Uploads;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests.Hostile;

/// <summary>
/// Whatever people write in whichever field of a file, over the API or a form, every page, letter and mail that shows it shows it letter for
/// letter. Sixteen texts by default, all five hundred with <c>CASETRACKING_FULL=1</c>.
/// </summary>
[Trait("Proof", "H1")]
public sealed class HostileFileTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int PerFile = 8;

    [Fact]
    public async Task Every_field_of_a_file_is_shown_as_it_was_written_wherever_it_is_shown()
    {
        using var people = new People(chromium);
        await using var citizen = await chromium.Surf();
        await using var employee = await chromium.Surf();
        var watch = new[] { new DialogWatch(citizen), new DialogWatch(employee) };
        await citizen.SignIn(TestPeople.Anna);
        await employee.SignIn(TestPeople.Omgeving);
        foreach (var texts in HostileText.Sample(Counts.Of(2 * PerFile, HostileText.Count)).Chunk(PerFile))
        {
            var request = await Write(people, texts);
            await ShowsEmployee(employee, request, texts);
            await ShowsCitizen(citizen, people, request, texts);
            foreach (var (product, acts) in HostileActs.Others(string.Join('\n', texts))) await ShowsOther(employee, people, product, acts, texts);
            Assert.All(watch, w => Assert.Equal(0, w.Dialogs));
            Assert.True(citizen.Complaints.Concat(employee.Complaints).ToList() is { Count: 0 }, string.Join('\n', citizen.Complaints.Concat(employee.Complaints)));
        }
    }

    private async Task<Request> Write(People people, string[] texts)
    {
        var anna = await people.Be(TestPeople.Anna);
        var email = $"h{Guid.NewGuid():N}@voorbeeld.be";
        using var answer = await anna.Post("/api/v1/dossiers", new
        {
            product = Products.Permit,
            naam = texts[0],
            email,
            adres = texts[1],
            toelichting = string.Join('\n', texts),
            antwoorden = new Dictionary<string, string> { ["straat"] = texts[2], ["werken"] = string.Join('\n', texts) },
        });
        var filed = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, filed.ToString());
        var request = new Request(filed.GetProperty("dossierId").GetGuid(), filed.GetProperty("trackingcode").GetString()!, filed.GetProperty("nummer").GetString()!, email);
        JsonElement before = default;
        foreach (var act in HostileActs.Whole(string.Join('\n', texts)))
        {
            before = await request.Do(people, act, before);
            if (act.Path == "stukvraag") await Deliver(request, texts[3]);
        }

        await chromium.Settled();
        return request;
    }

    // A name of a file is what the computer of the citizen makes of it; quotes cannot travel in it.
    private async Task Deliver(Request request, string name)
    {
        using var visitor = chromium.Visitor();
        var page = await visitor.Open($"/aanvragen/stukken/{request.Code}");
        var sent = await visitor.Upload(page, [], ("Velden[0].Bestanden", $"{name.Replace('"', '\'').Replace('\u2028', ' ')}.txt", SampleFiles.Text));
        Assert.Contains("Bedankt.", sent.Html, StringComparison.Ordinal);
    }

    private static async Task ShowsCitizen(Surfer citizen, People people, Request request, string[] texts)
    {
        await Open(citizen, request.Own);
        await Shows(citizen, texts);
        await Open(citizen, $"{request.Own}/documenten");
        await Open(citizen, $"{request.Own}/beslissing");
        await Shows(citizen, texts);
        await Open(citizen, "/mijn/aanvragen");
        await Open(citizen, request.Timeline);
        await request.Do(people, HostileActs.Note(string.Join('\n', texts)));
        await request.Do(people, HostileActs.Close);
        await Assertions.Expect(citizen.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Er is nieuws over uw aanvraag.");
        foreach (var text in texts) Assert.DoesNotContain(Lines.One(text), Lines.One(await citizen.Page.Locator("main").InnerTextAsync()), StringComparison.Ordinal);
    }

    private static async Task ShowsEmployee(Surfer employee, Request request, string[] texts)
    {
        await Open(employee, request.File);
        await Shows(employee, texts);
        foreach (var page in new[] { "brief", "beslissing", "ontwerpbeslissing", "stukken", "burgerbeeld" }) await Open(employee, $"{request.File}/{page}");
        await Open(employee, $"{request.File}/brief");
        await Shows(employee, texts);
        await Open(employee, "/werk/dossiers?stand=alle&volgorde=Nieuwste");
        await Shows(employee, texts[..3]);
        await employee.Fill("Zoeken", texts[0]);
        await employee.Press("Zoeken");
        await employee.Page.WaitForURLAsync("**/*zoek=*", new() { WaitUntil = WaitUntilState.Commit });
        Assert.Equal(Lines.One(texts[0]), Lines.One(await employee.Page.Locator("#Woorden").InputValueAsync()));
        await Open(employee, "/dev/mail");
        await employee.Page.Locator("main li a").First.ClickAsync();
        await employee.Sees("Als tekst");
    }

    private static async Task ShowsOther(Surfer employee, People people, string product, IEnumerable<Act> acts, string[] texts)
    {
        var request = await Request.Send(people, product, received: DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        foreach (var act in acts) await request.Do(people, act);
        await Open(employee, request.File);
        await Shows(employee, texts);
    }

    private static async Task Open(Surfer surfer, string address)
    {
        var answer = await surfer.Page.GotoAsync(address);
        Assert.True(answer?.Status == 200, $"{address} answers {answer?.Status}");
    }

    private static async Task Shows(Surfer surfer, string[] texts)
    {
        var page = Lines.One(await surfer.Page.Locator("main").InnerTextAsync());
        foreach (var text in texts) Assert.True(page.Contains(Lines.One(text), StringComparison.Ordinal), $"{surfer.Page.Url} does not show: {text}");
    }
}
