using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace CaseTracking.Host.Tests.Melden;

/// <summary>From filing to the mail in the letterbox, through the whole product.</summary>
public sealed partial class MailTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private readonly Brievenbus _bus = new(product);

    [Fact]
    public async Task Who_files_gets_a_mail_whose_link_shows_the_request()
    {
        var file = await Filing.Make(product);
        var mail = Assert.Single(await _bus.Wacht(file.Nummer, 1));

        Assert.Contains($"We hebben uw aanvraag ({file.Nummer})", mail, StringComparison.Ordinal);
        using var citizen = product.Visitor();
        var page = await citizen.Open(new Uri(Link().Match(mail).Value).AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(file.Nummer, page.Html, StringComparison.Ordinal);
        Assert.Contains("fien@voorbeeld.be", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Fien Voorbeeld", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_employee_asks_is_mailed_at_once_and_leads_to_the_same_request()
    {
        using var zaak = await Stukzaak.Start(product);
        var first = Link().Match((await _bus.Wacht(zaak.File.Nummer, 1))[0]).Value;
        Assert.Equal(204, (await zaak.Act("stukvraag", new { stukken = new[] { "fotos" } })).Status);

        var mail = (await _bus.Wacht(zaak.File.Nummer, 2)).Single(m => m.Contains("We missen nog iets", StringComparison.Ordinal));
        Assert.Contains("Wat nu? Bezorg het ons ten laatste op", mail, StringComparison.Ordinal);
        Assert.Equal(first, Link().Match(mail).Value);
    }

    [Fact]
    public async Task Neither_address_nor_code_stands_outside_the_vault()
    {
        var address = $"k{Guid.NewGuid():N}@voorbeeld.be";
        var file = await Filing.Make(product, new { product = "attest-van-woonst", naam = "Fien", email = address });
        await _bus.Wacht(file.Nummer, 1);

        var code = file.Trackingcode.Replace("-", "", StringComparison.Ordinal);
        foreach (var table in new[] { "messaging.outbox", "messaging.inbox", "messaging.scheduled", "dossiers.mail", "dossiers.kluis", "tijdlijn.melding", "tijdlijn.regel" })
            foreach (var canary in new[] { address, code }) Assert.Equal(0, await product.Count($"select count(*) from {table} t where position(lower('{canary}') in lower(t::text)) > 0"));
        Assert.DoesNotContain(product.Logged, line => line.Contains(address, StringComparison.OrdinalIgnoreCase) || line.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Of_an_erased_person_no_mail_leaves()
    {
        using var zaak = await Stukzaak.Start(product);
        await _bus.Wacht(zaak.File.Nummer, 1);
        await product.Change($"delete from dossiers.kluis_sleutel where subject = (select burger from dossiers.dossieroverzicht where id = '{zaak.File.DossierId}')");
        var before = await Handled();
        Assert.Equal(204, (await zaak.Act("stopzetting", new { reden = "ZonderVoorwerp" })).Status);

        await Eventually.Holds(async () => await Handled() > before, "the mail was asked for");
        Assert.Single(await _bus.Over(zaak.File.Nummer));
    }

    [Theory]
    [InlineData("fien@voorbeeld.be\r\nBcc: evil@example.org")]
    [InlineData("fien@voorbeeld.be,evil@example.org")]
    [InlineData("Fien <fien@voorbeeld.be>")]
    [InlineData("fien")]
    [Trait("Proof", "H8")]
    public async Task An_address_that_is_none_is_refused_when_it_is_typed(string address)
    {
        using var citizen = product.Visitor();
        var answer = await Answer.Of(citizen.Post(Filing.Path, new { product = "attest-van-woonst", naam = "Fien", email = address }));
        Assert.Equal(400, answer.Status);
        Assert.Contains("Vul een e-mailadres in zoals naam@voorbeeld.be.", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Vul een e-mailadres in zoals naam@voorbeeld.be.", (await citizen.SendRequest(email: address)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    public void The_page_with_mails_is_there_in_development_alone(string environment, bool there)
    {
        using var app = (IDisposable)HostApplication.Build(environment, builder => builder.Configuration.AddInMemoryCollection(
            [new("Identity:ClientId", "x"), new("Identity:ClientSecret", "x"), new("Identity:Authority", "https://aanmelden.example")]));
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText);
        Assert.Equal(there, routes.Contains("/dev/mail"));
    }

    private Task<long> Handled() => product.Count("select count(*) from messaging.inbox where subscriber = 'dossiers.mail'");

    [GeneratedRegex("http://localhost:[0-9]+/volgen/[0-9A-Z]{17}")]
    private static partial Regex Link();
}
