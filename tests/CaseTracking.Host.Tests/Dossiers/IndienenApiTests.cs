using System.Net;
using System.Text.Json;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Filing over the API, by a citizen and by an employee for somebody.</summary>
public sealed class IndienenApiTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const string Registraties = $"{Filing.Path}/registraties";

    private static readonly Dictionary<string, string> Antwoorden = new() { ["voorwerp"] = "container", ["straat"] = "Kerkstraat 12", ["reden"] = "Een verbouwing." };

    [Fact]
    public async Task A_citizen_files_with_answers_and_a_period_and_gets_the_term_with_the_receipt()
    {
        var (status, body) = await Post(null, Filing.Path, Burger(Antwoorden, new { van = "2027-03-01", tot = "2027-03-08" }));

        Assert.Equal(HttpStatusCode.Created, status);
        var termijn = body.GetProperty("termijn");
        Assert.Equal(JsonValueKind.Null, Missing(termijn, "uiterlijkeDatum"));
        Assert.StartsWith("We streven naar ", termijn.GetProperty("zin").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(0, termijn.GetProperty("uitleg").GetArrayLength());
        Assert.Equal("012 34 56 72", body.GetProperty("dienst").GetProperty("telefoon").GetString());
    }

    [Fact]
    public async Task Answers_that_do_not_fit_the_product_are_refused_with_a_sentence()
    {
        var periode = new { van = "2027-03-01", tot = "2027-03-08" };
        await Refused(Burger(new() { ["kleur"] = "blauw" }, periode), "antwoord-onbekend", "Gebruik deze codes: voorwerp, straat, reden, oppervlakte.");
        await Refused(Burger(null, periode), "antwoord-ontbreekt", "Wat wilt u op straat zetten?");
        await Refused(Burger(new(Antwoorden) { ["voorwerp"] = "olifant" }, periode), "antwoord-ongeldig", "Kies een antwoord uit de lijst");
        await Refused(Burger(new(Antwoorden) { ["straat"] = new('x', 201) }, periode), "antwoord-te-lang", "onder 200 tekens");
        await Refused(Burger(Antwoorden, null), "periode-nodig", "van wanneer tot wanneer");
        await Refused(Burger(Antwoorden, new { van = "2027-03-08", tot = "2027-03-01" }), "periode-omgekeerd", "Kijk de periode na");
        await Refused(new { product = "attest-van-woonst", naam = "Fien", email = "fien@voorbeeld.be", antwoorden = new { kleur = "blauw" } }, "antwoord-onbekend", "Laat de antwoorden weg.");
        await Refused(new { product = "reispas", naam = "Fien", email = "fien@voorbeeld.be" }, "product-niet-online", "kom naar het loket");
        await Refused(new { product = "vergunning-overgenomen", naam = "Fien", email = "fien@voorbeeld.be" }, "product-onbekend", "Kies een product");
    }

    [Fact]
    public async Task Contact_that_cannot_be_right_is_refused_by_field()
    {
        var (status, body) = await Post(null, Filing.Path, new { product = "attest-van-woonst", naam = "Fien", email = "x", telefoon = "bel mij", adres = new string('x', 301) });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(["adres", "email", "telefoon"], body.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_employee_files_what_came_in_earlier_and_the_envelope_says_so()
    {
        using var employee = await product.Employee();
        var op = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3);
        var (status, body) = await Post(employee, Registraties, new { product = "reispas", kanaal = "Post", naam = "Fien Voorbeeld", adres = "Kerkstraat 12", ontvangenOp = op });

        Assert.Equal(HttpStatusCode.Created, status);
        var first = $"from dossiers.mt_events where stream_id = '{body.GetProperty("dossierId").GetGuid()}' and version = 1";
        Assert.Equal(1, await product.Count($"select count(*) {first} and data ->> 'ontvangenOp' = '{op:O}' and data ->> 'kanaal' = 'Post'"));
        Assert.Equal(1, await product.Count($"select count(*) {first} and headers::text like '%Post%' and headers::text like '%{TestPeople.Burgerzaken.Subject}%' and headers::text ilike '%registering%'"));
        Assert.Equal(1, await product.Count($"select count(*) {first} and (headers::text like '%{op.AddDays(-1):O}T23:00%' or headers::text like '%{op.AddDays(-1):O}T22:00%' or headers::text like '%{op:O}T00:00%')"));
    }

    [Fact]
    public async Task An_employee_is_told_what_does_not_fit()
    {
        using var employee = await product.Employee();
        var morgen = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(2);
        await Refused(new { product = "reispas", kanaal = "Loket", naam = "Fien", ontvangenOp = morgen }, "ontvangst-in-toekomst", "ligt in de toekomst", employee, Registraties);
        await Refused(new { product = "reispas", kanaal = "Web", naam = "Fien" }, "kanaal-van-burger", "loket, telefoon, post of mail", employee, Registraties);
        await Refused(new { product = "maanreis", kanaal = "Loket", naam = "Fien" }, "product-onbekend", "Kies een product", employee, Registraties);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(employee, Registraties, new { product = "reispas", kanaal = "Duif", naam = "Fien" })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(employee, Registraties, new { product = "reispas", kanaal = "Loket", naam = "", email = "x" })).Status);
    }

    [Fact]
    public async Task Only_an_employee_files_for_somebody_else()
    {
        var body = new { product = "reispas", kanaal = "Loket", naam = "Fien" };
        using var citizen = await product.SignedIn(TestPeople.Anna);

        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(null, Registraties, body)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(citizen, Registraties, body)).Status);
    }

    [Fact]
    public async Task A_repeated_registration_makes_one_file()
    {
        using var employee = await product.Employee();
        var (body, key) = (new { product = "reispas", kanaal = "Loket", naam = "Fien" }, ("Idempotency-Key", Guid.NewGuid().ToString()));
        var (first, second) = (await Post(employee, Registraties, body, key), await Post(employee, Registraties, body, key));

        Assert.Equal(HttpStatusCode.Created, second.Status);
        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
    }

    private static object Burger(Dictionary<string, string>? antwoorden, object? periode) => new
    {
        product = "inname-openbaar-domein",
        naam = "Fien Voorbeeld",
        email = "fien@voorbeeld.be",
        telefoon = "+32 470 12 34 56",
        adres = "Kerkstraat 12",
        antwoorden,
        periode,
    };

    private async Task Refused(object body, string code, string sentence, Visitor? visitor = null, string path = Filing.Path)
    {
        var (status, problem) = await Post(visitor, path, body);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (status, problem.GetProperty("code").GetString()));
        Assert.Contains(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Post(Visitor? visitor, string path, object body, params (string, string)[] headers)
    {
        using var nobody = product.Visitor();
        using var answer = await (visitor ?? nobody).Post(path, body, headers);
        return (answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync()));
    }

    private static JsonValueKind Missing(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ValueKind : JsonValueKind.Null;
}
