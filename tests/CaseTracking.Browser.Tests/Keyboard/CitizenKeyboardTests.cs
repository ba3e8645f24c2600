using CaseTracking.Browser.Tests.Gallery;
using CaseTracking.Testing.Uploads;
using Microsoft.Playwright;

namespace CaseTracking.Browser.Tests.Keyboard;

/// <summary>What a citizen does, by keyboard alone.</summary>
[Trait("Proof", "K3")]
public sealed class CitizenKeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_request_is_filed_after_a_mistake_that_leads_to_its_field()
    {
        await using var citizen = await chromium.Surf();
        var typist = new Typist(citizen);
        await citizen.Open("/");
        await typist.Follow("Een aanvraag doen");
        await typist.Follow("Attest van woonst");
        await typist.Follow("Aanvraag versturen");
        await typist.HearsWhatIsWrong();
        await typist.Open("Vul uw e-mailadres in");
        await typist.Stands("Email");
        await citizen.Page.Keyboard.TypeAsync("fien@voorbeeld.be");
        await typist.Press("Shift+Tab");
        await typist.Stands("Naam");
        await citizen.Page.Keyboard.TypeAsync("Fien Voorbeeld");
        await typist.Go();
        await citizen.Sees("Uw code is");
        await chromium.Settled();
        await typist.Follow("Uw aanvraag volgen");
        await citizen.Sees("We hebben uw aanvraag");
    }

    [Fact]
    public async Task A_code_is_followed()
    {
        var request = await Request("ingediend");
        await using var citizen = await chromium.Surf();
        var typist = new Typist(citizen);
        await citizen.Open("/");
        await typist.Follow("Uw aanvraag volgen");
        await typist.Write("Uw code", request.Code);
        await typist.Go();
        await citizen.Sees("We hebben uw aanvraag");
        await typist.Open("Hoe komen we aan deze datum?");
        await citizen.Sees("De stad kreeg dit op");
    }

    [Fact]
    public async Task A_document_is_delivered()
    {
        var request = await Request("stukken-gevraagd");
        await using var citizen = await chromium.Surf();
        var typist = new Typist(citizen);
        await citizen.Open(request.Timeline);
        await typist.Follow("Documenten bezorgen");
        await citizen.Sees("Bezorg ons dit");
        await typist.ChooseFile("Foto's van de plaats", new FilePayload { Name = "tuin.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() });
        await typist.Follow("Documenten versturen");
        await citizen.Sees("Bedankt.");
    }

    [Fact]
    public async Task A_question_is_asked_and_the_mails_are_chosen()
    {
        var request = await Request("ingediend");
        await using var citizen = await chromium.Surf();
        var typist = new Typist(citizen);
        await citizen.Open(request.Timeline);
        await typist.Follow("Bekijk uw documenten");
        await typist.Follow("Stuur mij een code");
        await citizen.Sees("Vul uw code in");
        await typist.Write("Code van 6 cijfers", await chromium.Mails.Code(request.Email));
        await typist.Go();
        await citizen.Sees("Vragen en antwoorden");
        await typist.Write("Uw vraag", "Mag mijn zus het attest afhalen?");
        await typist.Follow("Vraag versturen");
        await citizen.Sees("We kregen uw vraag");

        await typist.Follow("Kies welke mails");
        await citizen.Sees("Welke mails wilt u?");
        await typist.Choose("Bij elke stap", "Alleen als ik iets moet doen");
        await typist.Follow("Keuze bewaren");
        await citizen.Sees("We bewaarden uw keuze.");
    }

    [Fact]
    public async Task The_history_is_paged_and_the_reader_stays_at_it()
    {
        var request = await Imported.Make(chromium);
        await chromium.Settled();
        await using var citizen = await chromium.Surf();
        var typist = new Typist(citizen);
        await citizen.Open($"/volgen/{request.Code}");
        await typist.Follow("Oudere stappen");
        await citizen.Sees("Pagina 2 van 2");
        await Assertions.Expect(citizen.Page.Locator("#geschiedenis")).ToBeInViewportAsync();
        await typist.Press("Tab");
        Assert.Equal("Nieuwere stappen", await typist.Where());
        await typist.Go();
        await citizen.Sees("Pagina 1 van 2");
        await Assertions.Expect(citizen.Page.Locator("#geschiedenis")).ToBeInViewportAsync();
        await typist.Press("Tab");
        Assert.Equal("Oudere stappen", await typist.Where());
    }

    [Fact]
    public async Task The_mails_are_stopped_with_the_link_of_one()
    {
        var request = await Request("ingediend");
        await using var citizen = await chromium.Surf();
        var typist = new Typist(citizen);
        await citizen.Open(await chromium.Mails.StopPath(request.Email));
        await typist.Follow("Stuur mij geen mails meer");
        await citizen.Sees("U krijgt geen mails meer");
    }

    private async Task<Request> Request(string state)
    {
        using var people = new People(chromium);
        var request = await Gallery.Request.Reach(people, States.Named(state));
        await chromium.Settled();
        return request;
    }
}
