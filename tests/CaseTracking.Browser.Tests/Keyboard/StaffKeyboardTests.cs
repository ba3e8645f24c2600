using CaseTracking.Browser.Tests.Gallery;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Keyboard;

/// <summary>What an employee does all day, by keyboard alone.</summary>
[Trait("Proof", "K3")]
public sealed class StaffKeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Somebody_signs_in_and_out()
    {
        await using var employee = await chromium.Surf();
        var typist = new Typist(employee);
        await employee.Open("/");
        await typist.Follow("Aanmelden");
        // The provider is another site: what it shows with the focus is not ours.
        await employee.Page.GetByText(TestPeople.Burgerzaken.Name).First.FocusAsync();
        await typist.Go();
        await employee.Sees("Afmelden");
        await typist.Follow("Afmelden");
        await employee.Sees("Aanmelden");
    }

    [Fact]
    public async Task The_list_is_filtered_and_paged()
    {
        await Fill(55);
        await using var employee = await AtTheList();
        var typist = new Typist(employee);
        await typist.Follow("Nog van niemand");
        await employee.Page.WaitForURLAsync("**/werk/dossiers?*");
        await typist.Open("Filteren en sorteren");
        await typist.To("Volgorde");
        await typist.Press("ArrowDown");
        await typist.Follow("Tonen");
        await employee.Page.WaitForURLAsync("**volgorde=*");
        await typist.Follow("Volgende dossiers");
        await employee.Sees("Naar het begin van de lijst");
        await typist.Follow("Naar het begin van de lijst");
        await employee.Sees("Volgende dossiers");
    }

    [Fact]
    public async Task A_file_is_found_taken_over_and_its_mistakes_lead_to_their_fields()
    {
        var request = await Request("stukken-gevraagd");
        await using var employee = await AtTheList(TestPeople.Burgerzaken);
        var typist = new Typist(employee);
        await typist.Write("Zoeken op", request.Number);
        await typist.Go();
        await employee.Sees(request.Number);
        await typist.Follow($"Overname van {request.Number}");
        await employee.Page.WaitForURLAsync("**/overname");
        await typist.Follow("Overnemen");
        await typist.HearsWhatIsWrong();
        await typist.Press("Tab");
        await typist.Press("Enter");
        await typist.Stands("Reden");
        await typist.Press("Space");
        await typist.Follow("Overnemen");
        await employee.Sees("Gelukt");
    }

    [Fact]
    public async Task A_decision_is_taken()
    {
        var request = await Request("opgesteld");
        await using var manager = await AtTheList(TestPeople.Leidinggevende);
        var typist = new Typist(manager);
        await manager.Open(request.File);
        await typist.Follow("Beslissen");
        await manager.Sees("Beslissing nemen");
        await typist.Follow("Beslissing nemen");
        await manager.Sees("Gelukt");
    }

    [Fact]
    public async Task A_question_is_answered()
    {
        var request = await Request("vraag-gesteld");
        await using var employee = await AtTheList();
        var typist = new Typist(employee);
        await employee.Open(request.File);
        await typist.Follow("Vraag van de burger beantwoorden");
        await typist.Write("Uw antwoord", "Dat mag, met een volmacht.");
        await typist.Follow("Antwoord versturen");
        await employee.Sees("De burger kan uw antwoord nu lezen.");
    }

    /// <summary>The control: a ring that is not drawn is noticed.</summary>
    [Fact]
    public async Task A_focus_that_is_not_shown_is_found()
    {
        await using var citizen = await chromium.Surf();
        await citizen.Open("/");
        await citizen.Page.EvaluateAsync("() => { for (const a of document.querySelectorAll('a')) Object.assign(a.style, { outline: 'none', boxShadow: 'none' }) }");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => new Typist(citizen).To("Een aanvraag doen"));
    }

    private async Task<Surfer> AtTheList(TestPerson? who = null)
    {
        var employee = await chromium.Surf();
        await employee.SignIn(who ?? TestPeople.Omgeving);
        await employee.Open("/werk/dossiers");
        return employee;
    }

    private async Task Fill(int files)
    {
        using var people = new People(chromium);
        for (var i = 0; i < files; i++) await Gallery.Request.Send(people, Products.Proof);
        await chromium.Settled();
    }

    private async Task<Request> Request(string state)
    {
        using var people = new People(chromium);
        var request = await Gallery.Request.Reach(people, States.Named(state));
        await chromium.Settled();
        return request;
    }
}
