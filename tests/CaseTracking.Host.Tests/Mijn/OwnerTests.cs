using System.Net;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Mijn;

/// <summary>How a request comes to belong to somebody's account.</summary>
public sealed class OwnerTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const string NotAdded = "We kunnen deze aanvraag niet toevoegen.";

    [Fact]
    public async Task Who_files_by_the_form_while_signed_in_finds_it_under_their_requests_at_once()
    {
        using var anna = await product.SignedIn(TestPeople.Anna);
        using var bilal = await product.SignedIn(TestPeople.Bilal);
        var received = await anna.FileRequest();

        Assert.Contains("/mijn/aanvragen", received.Page.Html, StringComparison.Ordinal);
        await Eventually.Holds(async () => (await anna.Open("/mijn/aanvragen")).Html.Contains(received.Number, StringComparison.Ordinal), "it stands among her requests");
        Assert.DoesNotContain(received.Number, (await bilal.Open("/mijn/aanvragen")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_employee_who_files_owns_nothing_and_neither_does_who_is_not_signed_in()
    {
        var before = await product.Count("select count(*) from dossiers.eigenaar");
        using var employee = await product.Employee();
        await employee.FileRequest();
        await Filing.Make(product);

        Assert.Equal(before, await product.Count("select count(*) from dossiers.eigenaar"));
    }

    [Fact]
    public async Task Nothing_in_the_database_says_whose_account_it_is()
    {
        using var own = await OwnRequest.Make(product);
        using var asked = await own.AtWork();
        Assert.Equal(204, (await asked.Act("stukvraag", new { stukken = new[] { "fotos" } })).Status);
        await own.Citizen.Upload(await own.Citizen.Open($"{own.Page}/documenten"), [], ("Velden[0].Bestanden", "voor.png", Testing.Uploads.SampleFiles.Png()));

        Assert.Equal(1, await asked.Events("stuk_werd_geleverd"));
        Assert.DoesNotContain(await Kanariezoeker.Find(product, TestPeople.Anna.Subject), place => !place.Contains("web.session", StringComparison.Ordinal));
        Assert.Equal(0, await product.Count("select count(*) from dossiers.mt_events where headers::text like '%burger-%'"));
    }

    [Fact]
    public async Task Erasing_the_person_takes_the_link_away()
    {
        using var own = await OwnRequest.Make(product);
        using var asked = await own.AtWork();
        await asked.Erase();

        Assert.Equal(HttpStatusCode.NotFound, (await own.Citizen.Open(own.Page)).Status);
        Assert.Equal(0, await product.Count($"select count(*) from dossiers.eigenaar where dossier_id = '{own.File.DossierId}'"));
    }

    [Fact]
    public async Task A_request_without_account_is_added_by_its_code_and_the_address_of_the_applicant()
    {
        var file = await Filing.Make(product);
        await product.Settled();
        using var anna = await product.SignedIn(TestPeople.Anna);

        var added = await Add(anna, file.Trackingcode, " FIEN@voorbeeld.be");
        Assert.Equal($"/mijn/aanvragen/{file.DossierId}", added.Url.AbsolutePath);
        Assert.Contains("De aanvraag staat nu bij uw aanvragen.", added.Html, StringComparison.Ordinal);
        Assert.Contains(file.Nummer, (await anna.Open("/mijn/aanvragen")).Html, StringComparison.Ordinal);

        using var bilal = await product.SignedIn(TestPeople.Bilal);
        Assert.Contains(NotAdded, (await Add(bilal, file.Trackingcode, "fien@voorbeeld.be")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bilal.Open($"/mijn/aanvragen/{file.DossierId}")).Status);
    }

    [Fact]
    public async Task A_wrong_code_and_a_wrong_address_get_one_answer()
    {
        var file = await Filing.Make(product);
        using var anna = await product.SignedIn(TestPeople.Anna);

        Assert.Contains(NotAdded, (await Add(anna, CaseTracking.Identificatie.Trackingcode.New().Value, "fien@voorbeeld.be")).Html, StringComparison.Ordinal);
        Assert.Contains(NotAdded, (await Add(anna, file.Trackingcode, "ander@voorbeeld.be")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_tries_the_right_address_is_not_looked_at_any_more_not_even_when_they_come_all_at_once()
    {
        var (file, patient) = (await Filing.Make(product), await Filing.Make(product));
        using var anna = await product.SignedIn(TestPeople.Anna);
        var page = await anna.Open("/mijn/aanvragen/toevoegen");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => anna.Submit(page, "/toevoegen", ("Code", file.Trackingcode), ("Email", $"gok{i}@voorbeeld.be"))));
        for (var i = 0; i < 4; i++) await Add(anna, patient.Trackingcode, $"gok{i}@voorbeeld.be");

        Assert.Contains(NotAdded, (await Add(anna, file.Trackingcode, "fien@voorbeeld.be")).Html, StringComparison.Ordinal);
        Assert.Equal($"/mijn/aanvragen/{patient.DossierId}", (await Add(anna, patient.Trackingcode, "fien@voorbeeld.be")).Url.AbsolutePath);
        await product.Change("update dossiers.koppelpoging set sinds = sinds - interval '61 minutes'");
        Assert.Equal($"/mijn/aanvragen/{file.DossierId}", (await Add(anna, file.Trackingcode, "fien@voorbeeld.be")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_request_of_a_person_who_was_erased_cannot_be_added()
    {
        var file = await Filing.Make(product);
        using var zaak = await Stukzaak.Of(product, file);
        await zaak.Erase();
        using var anna = await product.SignedIn(TestPeople.Anna);

        Assert.Contains(NotAdded, (await Add(anna, file.Trackingcode, "fien@voorbeeld.be")).Html, StringComparison.Ordinal);
    }

    private static async Task<SeenPage> Add(Visitor visitor, string code, string email) =>
        await visitor.Submit(await visitor.Open("/mijn/aanvragen/toevoegen"), "/toevoegen", ("Code", code), ("Email", email));
}
