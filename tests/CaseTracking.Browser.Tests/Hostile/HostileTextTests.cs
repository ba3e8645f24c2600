using System.Net.Http.Json;
using System.Text.Json;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;

namespace CaseTracking.Browser.Tests.Hostile;

/// <summary>
/// What people write is shown letter for letter, whatever it is: in every free text of a request, its questions, answers and notes, to
/// citizen and employee, in a real browser. Twenty-four texts by default, all five hundred with <c>CASETRACKING_FULL=1</c>.
/// </summary>
[Trait("Proof", "H1")]
public sealed class HostileTextTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int PerRequest = 8;

    [Fact]
    public void There_are_five_hundred_texts_that_fit_a_field()
    {
        Assert.Equal(HostileText.Count, HostileText.All.Distinct().Count());
        Assert.All(HostileText.All, text => Assert.InRange(text.Length, 1, 120));
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_it_was_written_to_citizen_and_employee()
    {
        await using var employee = await chromium.Surf();
        await employee.SignIn(TestPeople.Burgerzaken);
        foreach (var texts in (Counts.AreFull ? HostileText.All : HostileText.Sample(3 * PerRequest)).Chunk(PerRequest))
        {
            await using var citizen = await chromium.Surf();
            var watch = new[] { new DialogWatch(citizen), new DialogWatch(employee) };
            var request = await File(texts);
            await Ask(citizen, request, texts);
            await Answer(employee, request, texts);

            await employee.Open($"/werk/dossiers/{request.Id}");
            await Shows(employee, texts, times: 5);
            await citizen.Open($"/volgen/{request.Code}/inzage");
            await Shows(citizen, texts, times: 2);
            Assert.All(watch, w => Assert.Equal(0, w.Dialogs));
            Assert.Empty(citizen.Complaints.Concat(employee.Complaints));
        }
    }

    [Fact]
    public async Task A_form_with_a_mistake_gives_hostile_text_back_as_it_was_typed()
    {
        await using var citizen = await chromium.Surf();
        var watch = new DialogWatch(citizen);
        foreach (var text in Counts.AreFull ? HostileText.All : HostileText.Sample(PerRequest))
        {
            await citizen.OpenForm();
            await citizen.Fill("Uw naam", text);
            await citizen.Fill("Uw e-mailadres", "geen adres");
            await citizen.SendForm();
            await citizen.Sees("Er klopt nog iets niet");
            Assert.Equal(Lines.One(text), Lines.One(await citizen.Page.GetByLabel("Uw naam").InputValueAsync()));
        }

        Assert.Equal(0, watch.Dialogs);
        Assert.Empty(citizen.Complaints);
    }

    [Fact]
    public async Task The_same_text_as_markup_is_noticed()
    {
        await using var citizen = await chromium.Surf();
        await citizen.Page.RouteAsync("**/volgen", async route =>
        {
            var answer = await route.FetchAsync();
            var page = (await answer.TextAsync()).Replace("</h1>", $"</h1>{string.Concat(HostileText.All.Take(4))}", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = page });
        });
        await citizen.Open("/volgen");
        await Eventually.Holds(() => citizen.Complaints.Count > 0, "the browser reports what the policy refused");
    }

    private async Task<(Guid Id, string Code, string Email)> File(string[] texts)
    {
        using var citizen = chromium.Visitor();
        var email = $"h{Guid.NewGuid():N}@voorbeeld.be";
        var body = new { product = RequestForm.Product, naam = texts[0], email, toelichting = Joined(texts), adres = texts[1] };
        using var answer = await citizen.Post("/api/v1/dossiers", body);
        var filed = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (filed.GetProperty("dossierId").GetGuid(), filed.GetProperty("trackingcode").GetString()!, email);
    }

    private async Task Ask(Surfer citizen, (Guid Id, string Code, string Email) request, string[] texts)
    {
        await citizen.Open($"/volgen/{request.Code}/toegang");
        await citizen.Press("Stuur mij een code");
        await citizen.Fill("Code van 6 cijfers", await chromium.Mails.Code(request.Email));
        await citizen.Press("Verder");
        await citizen.Fill("Uw vraag", Joined(texts));
        await citizen.Press("Vraag versturen");
        await citizen.Sees("We kregen uw vraag.");
    }

    private static async Task Answer(Surfer employee, (Guid Id, string Code, string Email) request, string[] texts)
    {
        await employee.Open($"/werk/dossiers/{request.Id}");
        await employee.Follow("Vraag van de burger beantwoorden");
        await employee.Sees("Antwoord versturen");
        await Shows(employee, texts, times: 1);
        await employee.Fill("Uw antwoord", Joined(texts));
        await employee.Press("Antwoord versturen");
        await employee.Sees("De burger kan uw antwoord nu lezen.");
        await employee.Open($"/werk/dossiers/{request.Id}/notitie");
        await employee.Fill("Wat moeten collega's weten?", Joined(texts));
        await employee.Press("Notitie bewaren");
        await employee.Sees("Uw notitie is bewaard.");
    }

    // The first two stand in the name and the address besides: at least so often each.
    private static async Task Shows(Surfer surfer, string[] texts, int times)
    {
        var page = Lines.One(await surfer.Page.Locator("main").InnerTextAsync());
        foreach (var (i, text) in texts.Index())
        {
            var expected = times == 5 && i > 1 ? 4 : times;
            Assert.True(page.Split(Lines.One(text)).Length - 1 >= expected, $"{surfer.Page.Url} shows it less than {expected} times: {text}");
        }
    }

    private static string Joined(string[] texts) => string.Join('\n', texts);
}
