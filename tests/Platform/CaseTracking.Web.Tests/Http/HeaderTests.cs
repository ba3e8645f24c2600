using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Http;

[Trait("Proof", "K7")]
public sealed class HeaderTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Policy =
        "default-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static TheoryData<string> Routes =>
    [
        "/", "/toegankelijkheid", "/sample/form", "/sample/track", "/sample/work", "/sample/boom", "/sample/unavailable", "/nergens",
        "/sample/status/400", "/sample/status/403", "/sample/status/429", "/health/live", "/health/ready", "/openapi/v1.json",
        "/api/v1/sample/things", "/api/v1/sample/things?limit=0", "/api/v1/sample/boom", "/api/v1/nergens", "/api/v1/sample/gone",
        "/stijl/casetracking.css", "/stijl/lib/govuk-frontend.min.css", "/fout/500",
    ];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Every_route_carries_the_protective_headers(string route)
    {
        using var response = await fixture.Site.Get(route);

        Assert.Equal(Policy, Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.Equal("camera=(), geolocation=(), microphone=(), payment=(), usb=()", Header(response, "Permissions-Policy"));
        Assert.Null(Header(response, "Server"));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Only_style_sheets_may_be_stored(string route)
    {
        using var response = await fixture.Site.Get(route);

        if (route.StartsWith("/stijl", StringComparison.Ordinal)) Assert.DoesNotContain("no-store", Header(response, "Cache-Control"));
        else Assert.Contains("no-store", Header(response, "Cache-Control"));
    }

    [Fact]
    public async Task The_viewer_of_the_api_description_needs_nothing_unsafe()
    {
        using var response = await fixture.Site.Get("/swagger/index.html");
        var page = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain("unsafe", Header(response, "Content-Security-Policy"));
        Assert.DoesNotContain("<style", page);
        Assert.DoesNotMatch("<script(?![^>]*src=)", page);
    }

    [Fact]
    public async Task The_identity_provider_may_be_allowed_as_a_target_of_forms()
    {
        await using var site = await SampleSite.Start(("SecurityHeaders:FormActions:0", "https://aanmelden.example"));
        using var response = await site.Get("/");

        Assert.Contains("form-action 'self' https://aanmelden.example;", Header(response, "Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/?x=%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/fout/404%0d%0aX-Evil:%201")]
    [InlineData("/api/v1/sample/things?filter=%0d%0aX-Evil:%201&limit=1")]
    public async Task Line_breaks_in_an_address_make_no_header(string address)
    {
        using var response = await fixture.Site.Get(address);

        Assert.Null(Header(response, "X-Evil"));
        Assert.Null(Header(response, "Set-Cookie"));
        Assert.True((int)response.StatusCode < 500);
    }

    [Fact]
    public async Task A_header_of_forty_thousand_characters_is_refused_by_the_server()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Long", new string('x', 40_000));
        using var response = await fixture.Site.Client.SendAsync(request);

        Assert.Equal(431, (int)response.StatusCode);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}
