using CaseTracking.Browser.Tests.Gallery;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing.Uploads;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests.Journeys;

/// <summary>Everything a citizen does, without scripts, without style sheets, and without both: it is whole, and in an order that makes sense.</summary>
[Trait("Proof", "K2")]
public sealed class CitizenJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<bool, bool> Ways => new() { { false, true }, { true, false }, { false, false } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task With_the_code_alone(bool scripts, bool styles)
    {
        await using var citizen = await chromium.Surf(320, scripts, styles);
        await citizen.Open("/");
        await citizen.Follow("Een aanvraag doen");
        await citizen.Follow("Attest van woonst");
        await citizen.FileRequest();
        await Pictured(citizen, "ontvangen", scripts, styles);
        await chromium.Settled();
        await citizen.Press("Uw aanvraag volgen");
        await citizen.Sees("We hebben uw aanvraag");

        var request = await Reach("stukken-gevraagd");
        await citizen.Open("/");
        await citizen.Follow("Uw aanvraag volgen");
        await citizen.Fill("Uw code", request.Code);
        await citizen.Press("Toon mijn aanvraag");
        await citizen.Sees("We missen nog iets");
        await Pictured(citizen, "volgen", scripts, styles);
        await citizen.Follow("Documenten bezorgen");
        await Choose(citizen, "Foto's van de plaats");
        await citizen.Press("Documenten versturen");
        await citizen.Sees("Bedankt.");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task With_the_code_of_six_digits_and_the_mails(bool scripts, bool styles)
    {
        var request = await Reach("ingediend");
        await using var citizen = await chromium.Surf(320, scripts, styles);
        await citizen.Open(request.Timeline);
        await citizen.Follow("stel een vraag");
        await citizen.Press("Stuur mij een code");
        await citizen.Fill("Code van 6 cijfers", await chromium.Mails.Code(request.Email));
        await citizen.Press("Verder");
        await citizen.Fill("Uw vraag", "Mag mijn zus het attest afhalen?");
        await citizen.Press("Vraag versturen");
        await citizen.Sees("We kregen uw vraag");
        await Pictured(citizen, "vragen", scripts, styles);
        await citizen.Follow("Kies welke mails");
        await citizen.Choose("Alleen als ik iets moet doen");
        await citizen.Press("Keuze bewaren");
        await citizen.Sees("We bewaarden uw keuze.");
        await citizen.Open(await chromium.Mails.StopPath(request.Email));
        await citizen.Press("Stuur mij geen mails meer");
        await citizen.Sees("U krijgt geen mails meer");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Signed_in(bool scripts, bool styles)
    {
        var (asked, refused, alone) = (await Reach("stukken-gevraagd"), await Reach("geweigerd"), await FiledAlone());
        await using var citizen = await chromium.Surf(320, scripts, styles);
        await citizen.SignIn(TestPeople.Anna);
        await citizen.Follow("Mijn aanvragen");
        await Pictured(citizen, "mijn", scripts, styles);
        await citizen.Follow("Voeg ze hier toe");
        await citizen.Fill("De code van uw aanvraag", alone.Code);
        await citizen.Fill("Uw e-mailadres", alone.Email);
        await citizen.Press("Aanvraag toevoegen");
        await citizen.Sees(alone.Number);

        await citizen.Open($"{asked.Own}/documenten");
        await Choose(citizen, "Foto's van de plaats");
        await citizen.Press("Documenten versturen");
        await citizen.Sees("foto.pdf");
        await citizen.Open(asked.Own);
        await citizen.Follow("Uw aanvraag intrekken");
        await citizen.Press("Aanvraag intrekken");
        await citizen.Sees("Gelukt");
        await citizen.Open(refused.Own);
        await citizen.Follow("Lees de brief met de beslissing");
        await citizen.Sees("We weigeren uw aanvraag");
        await citizen.Press("Afmelden");
        await citizen.Sees("Aanmelden");
    }

    [Fact]
    public async Task The_history_is_paged_without_a_script()
    {
        var request = await Imported.Make(chromium);
        await chromium.Settled();
        await using var citizen = await chromium.Surf(javaScript: false, styles: false);
        await citizen.Open(request.Timeline);
        await citizen.Follow("Oudere stappen");
        await citizen.Sees("Pagina 2 van 2");
        await citizen.Follow("Nieuwere stappen");
        await citizen.Sees("Pagina 1 van 2");
    }

    /// <summary>The order of the page as it is read aloud: what it is, where it stands, the road, what comes, what was, whom to call.</summary>
    [Fact]
    public async Task Without_style_sheets_the_page_is_read_in_an_order_that_makes_sense()
    {
        var request = await Reach("advies-gevraagd");
        await using var citizen = await chromium.Surf(styles: false);
        await citizen.Open(request.Timeline);
        var words = await citizen.Page.Locator("main").InnerTextAsync();
        var order = new[] { request.Number, "Omgevingsvergunning", "We vragen advies", "We beslissen ten laatste op", "U hoeft nu niets te doen.", "Ontvangen", "Wat komt er nog?", "Wat er gebeurde", "Wat mensen nu vragen", "Vragen? Bel ons", "stel een vraag" };
        var places = order.Select(w => words.IndexOf(w, StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
    }

    private static Task Choose(Surfer citizen, string label) => citizen.Page.GetByLabel(label).First.SetInputFilesAsync(
        new FilePayload { Name = "foto.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() });

    private static Task Pictured(Surfer citizen, string name, bool scripts, bool styles) =>
        citizen.Photograph($"reis-{name}{(scripts ? "" : "-geen-script")}{(styles ? "" : "-geen-stijl")}");

    private async Task<Request> Reach(string state)
    {
        using var people = new People(chromium);
        var request = await Request.Reach(people, States.Named(state));
        await chromium.Settled();
        return request;
    }

    // Filed without signing in: to be added later with the code and the mail address.
    private async Task<Request> FiledAlone()
    {
        using var people = new People(chromium);
        var request = await Request.Send(people, Products.Proof);
        await chromium.Settled();
        return request;
    }
}
