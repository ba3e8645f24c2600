using System.Net;
using CaseTracking.Host.Tests.Api;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Host.Tests.Dossiers;

public sealed class StukkenVragenTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public async Task The_file_waits_for_what_was_asked_and_the_same_request_again_changes_nothing()
    {
        using var zaak = await Stukzaak.Start(product);
        var body = new { stukken = new[] { "bouwplannen", "fotos" }, tegenDatum = "2099-01-31" };

        Assert.Equal(204, (await zaak.Act("stukvraag", body)).Status);
        var events = await zaak.Events();
        Assert.Equal(204, (await zaak.Act("stukvraag", body)).Status);
        Assert.Equal((events, 1L), (await zaak.Events(), await zaak.Events("stukken_werden_gevraagd")));
        Assert.Contains("StukkenGevraagd", (await Answer.Of(zaak.Employee.Http.GetAsync(new Uri(zaak.File.Url, UriKind.Relative)))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_refusal_has_its_status_and_code()
    {
        using var zaak = await Stukzaak.Start(product);
        async Task Refused(int status, string code, object body, string? version = null)
        {
            var answer = await zaak.Act("stukvraag", body, version);
            Assert.Equal((status, code), (answer.Status, answer.Code));
        }

        await Refused(422, "geen-stuk-gekozen", new { stukken = Array.Empty<string>() });
        await Refused(422, "stuk-dubbel-gevraagd", new { stukken = new[] { "fotos", "fotos" } });
        await Refused(422, "stuksoort-onbekend", new { stukken = new[] { "rijbewijs" } });
        await Refused(422, "toelichting-nodig", new { stukken = new[] { "andere" } });
        await Refused(422, "tegendatum-voorbij", new { stukken = new[] { "fotos" }, tegenDatum = "2020-01-01" });
        await Refused(400, "veld-ontbreekt", new { });
        await Refused(400, "ongeldige-aanvraag", new { stukken = new[] { "fotos" }, toelichting = new string('x', 2001) });
        await Refused(412, "verouderde-versie", new { stukken = new[] { "fotos" } }, "\"1\"");
        Assert.Equal(204, (await zaak.Act("sluiting", new { reden = "Dubbel" })).Status);
        await Refused(409, "dossier-al-gesloten", new { stukken = new[] { "fotos" } });
    }

    [Fact]
    public async Task Who_is_no_employee_asks_nothing()
    {
        using var zaak = await Stukzaak.Start(product);
        using var anyone = product.Visitor();
        using var citizen = await product.SignedIn(TestPeople.Anna);
        var body = new { stukken = new[] { "fotos" } };

        Assert.Equal(401, (await Answer.Of(anyone.Post($"{zaak.File.Url}/stukvraag", body, ("If-Match", "\"1\"")))).Status);
        Assert.Equal(403, (await Answer.Of(citizen.Post($"{zaak.File.Url}/stukvraag", body, ("If-Match", "\"1\"")))).Status);
        Assert.Equal(428, (await Answer.Of(zaak.Employee.Post($"{zaak.File.Url}/stukvraag", body))).Status);
        Assert.Equal(404, (await Answer.Of(zaak.Employee.Post($"{Filing.Path}/{Guid.NewGuid()}/stukvraag", body, ("If-Match", "\"1\"")))).Status);
    }

    [Fact]
    public async Task The_page_asks_and_keeps_what_was_typed_when_it_is_refused()
    {
        using var zaak = await Stukzaak.Start(product);
        var address = $"/werk/dossiers/{zaak.File.DossierId}/stukvraag";

        var refused = await zaak.Employee.Submit(await zaak.Employee.Open(address), "stukvraag", ("Stukken", "andere"), ("TegenDatum.Year", "2020"), ("TegenDatum.Month", "1"), ("TegenDatum.Day", "2"));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("Schrijf in de toelichting welk ander document u bedoelt.", refused.Html, StringComparison.Ordinal);
        Assert.Matches("value=\"andere\"[^>]*checked", refused.Html);
        Assert.Contains("value=\"2020\"", refused.Html, StringComparison.Ordinal);

        var done = await zaak.Employee.Submit(await zaak.Employee.Open(address), "stukvraag", ("Stukken", "bouwplannen"), ("Stukken", "fotos"));
        Assert.Equal($"/werk/dossiers/{zaak.File.DossierId}", done.Url.AbsolutePath);
        Assert.Contains("de plannen van de werken, foto's van de plaats", (await zaak.Employee.Open(address)).Html, StringComparison.Ordinal);
    }
}
