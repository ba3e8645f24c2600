using System.Net;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Mijn;

/// <summary>Who takes long over a form signs in again and finds what they typed; nothing is sent for them and nobody else sees it.</summary>
public sealed class LateFormTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const string Kept = "We bewaarden wat u typte.";

    private readonly string _words = $"woorden{Guid.NewGuid():N}";

    [Fact]
    public async Task A_citizen_comes_back_to_the_page_with_the_words_and_sends_them_then()
    {
        using var own = await OwnRequest.Make(product);
        var late = await SendLate(own.Citizen, $"{own.Page}/intrekken", "/intrekken", ("Toelichting", _words));
        Assert.Empty(await Kanariezoeker.Find(product, _words));

        var page = await SignInAgain(own.Citizen, late, TestPeople.Anna);
        Assert.Equal($"{own.Page}/intrekken", page.Url.AbsolutePath);
        Assert.Contains(Kept, page.Html, StringComparison.Ordinal);
        Assert.Contains(_words, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Fout:", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await Withdrawn(own.File));

        await own.Citizen.Submit(page, "/intrekken", ("Toelichting", _words));
        Assert.Equal(1, await Withdrawn(own.File));
        Assert.DoesNotContain(Kept, (await own.Citizen.Open($"{own.Page}/intrekken")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_anyone_may_open_is_kept_too_when_it_was_opened_while_signed_in()
    {
        using var anna = await product.SignedIn(TestPeople.Anna);
        var page = await SignInAgain(anna, await SendLate(anna, RequestForm.Path, "/aanvragen", ("Naam", _words), ("Email", "half@voor")), TestPeople.Anna);

        Assert.Equal(RequestForm.Path, page.Url.AbsolutePath);
        Assert.Contains(_words, page.Html, StringComparison.Ordinal);
        Assert.Contains("half@voor", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_employee_keeps_words_dates_and_choices()
    {
        using var employee = await product.Employee();
        const string address = "/werk/aanvragen/nieuw?product=reispas";
        var late = await SendLate(employee, address, "/werk/aanvragen/nieuw", ("Kanaal", "Telefoon"), ("OntvangenOp.Day", "31"), ("OntvangenOp.Month", "2"), ("OntvangenOp.Year", "2026"), ("Naam", _words));
        var page = await SignInAgain(employee, late, TestPeople.Burgerzaken);

        Assert.Equal(address, page.Url.PathAndQuery);
        Assert.Contains(_words, page.Html, StringComparison.Ordinal);
        Assert.Matches("name=\"OntvangenOp.Day\"[^>]*value=\"31\"", page.Html);
        Assert.Matches("checked[^>]*value=\"Telefoon\"", page.Html);
    }

    [Fact]
    public async Task Boxes_that_were_ticked_are_ticked_again()
    {
        using var zaak = await Stukzaak.Start(product);
        Assert.Equal(204, (await zaak.Act("volledigverklaring", null)).Status);
        var address = $"/werk/dossiers/{zaak.File.DossierId}/ontwerpbeslissing";
        var boxes = System.Text.RegularExpressions.Regex.Matches((await zaak.Employee.Open(address)).Html, "name=\"Vermeldingen\"[^>]*value=\"([^\"]+)\"");
        Assert.NotEmpty(boxes);
        var late = await SendLate(zaak.Employee, address, "/ontwerpbeslissing", ("Vermeldingen", boxes[0].Groups[1].Value), ("Feitelijk", _words));
        var page = await SignInAgain(zaak.Employee, late, TestPeople.Burgerzaken);

        Assert.Contains(_words, page.Html, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page.Html, "name=\"Vermeldingen\"[^>]*checked"));
    }

    [Fact]
    public async Task Somebody_else_who_signs_in_at_the_same_browser_sees_nothing_of_it_and_neither_does_its_owner_afterwards()
    {
        using var anna = await product.SignedIn(TestPeople.Anna);
        var late = await SendLate(anna, "/mijn/aanvragen/toevoegen", "/toevoegen", ("Email", $"{_words}@voorbeeld.be"));
        var bilal = await SignInAgain(anna, late, TestPeople.Bilal);

        Assert.Equal("/mijn/aanvragen/toevoegen", bilal.Url.AbsolutePath);
        Assert.DoesNotContain(_words, bilal.Html, StringComparison.Ordinal);
        await anna.SignIn(TestPeople.Anna);
        Assert.DoesNotContain(_words, (await anna.Open("/mijn/aanvragen/toevoegen")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_half_an_hour_it_is_gone()
    {
        using var anna = await product.SignedIn(TestPeople.Anna);
        var late = await SendLate(anna, "/mijn/aanvragen/toevoegen", "/toevoegen", ("Email", $"{_words}@voorbeeld.be"));
        await product.Change("update web.parked_form set expires_at = expires_at - interval '31 minutes'");

        Assert.DoesNotContain(_words, (await SignInAgain(anna, late, TestPeople.Anna)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_never_signed_in_can_leave_nothing_behind()
    {
        var before = await product.Count("select count(*) from web.parked_form");
        using var nobody = product.Visitor();
        var open = await nobody.Open(RequestForm.Path);
        using var content = new FormUrlEncodedContent([.. PageForm.Fields(open.Html), new("Toelichting", _words)]);
        using (await nobody.Http.PostAsync(new Uri("/mijn/aanvragen/toevoegen", UriKind.Relative), content)) { }
        using var madeUp = new FormUrlEncodedContent([new("__RequestVerificationToken", "made-up"), new("Toelichting", _words)]);
        using var refused = await nobody.Http.PostAsync(new Uri(RequestForm.Path, UriKind.Relative), madeUp);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(before, await product.Count("select count(*) from web.parked_form"));
    }

    private async Task<SeenPage> SendLate(Visitor visitor, string address, string action, params (string Name, string Value)[] fields)
    {
        var page = await visitor.Open(address);
        await product.Change("delete from web.session");
        return await visitor.Submit(page, action, fields);
    }

    private static Task<SeenPage> SignInAgain(Visitor visitor, SeenPage people, TestPerson person) =>
        visitor.Submit(people, "/authorize", ("person", person.Subject));

    private Task<long> Withdrawn(Filing file) =>
        product.Count($"select count(*) from dossiers.mt_events where stream_id = '{file.DossierId}' and type = 'aanvraag_werd_ingetrokken'");
}
