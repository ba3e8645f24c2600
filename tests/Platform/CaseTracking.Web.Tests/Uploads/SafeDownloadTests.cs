using System.Net;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Uploads;

[Trait("Proof", "H3")]
public sealed class SafeDownloadTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_file_is_saved_and_never_shown_run_or_kept()
    {
        using var answer = await fixture.Site.Get("/bestanden/sample/a.html");

        Assert.Equal("<b>x<", await answer.Content.ReadAsStringAsync());
        Assert.Equal("sandbox; default-src 'none'; frame-ancestors 'none'", Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
        Assert.Equal("attachment; filename=a.html; filename*=UTF-8''a.html", Header(answer, "Content-Disposition"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [InlineData("Caf%C3%A9%20%E2%82%AC.pdf", "filename*=UTF-8''Caf%C3%A9%20%E2%82%AC.pdf")]
    [InlineData("a%22%0D%0ASet-Cookie:%20x.pdf", "filename*=UTF-8''a%20Set-Cookie%20x.pdf")]
    [InlineData("a%E2%80%AEfdp.exe", "filename*=UTF-8''afdp.exe")]
    public async Task Its_name_cannot_break_out_of_the_header(string sent, string expected)
    {
        using var answer = await fixture.Site.Get($"/bestanden/sample/{sent}");
        Assert.EndsWith(expected, Header(answer, "Content-Disposition"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Elsewhere_than_under_its_own_prefix_it_is_a_fault() =>
        Assert.Equal(HttpStatusCode.InternalServerError, (await fixture.Site.Get("/sample/download")).StatusCode);

    [Fact]
    public async Task A_page_keeps_the_ordinary_policy() =>
        Assert.DoesNotContain("sandbox", Header(await fixture.Site.Get("/sample/form"), "Content-Security-Policy"), StringComparison.Ordinal);

    [Fact]
    public async Task Content_that_fails_half_way_is_never_taken_for_whole() =>
        await Assert.ThrowsAsync<HttpRequestException>(() => fixture.Site.Client.GetByteArrayAsync("/bestanden/sample/torn"));

    private static string Header(HttpResponseMessage answer, string name) => string.Join(',',
        answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.GetValues(name));
}
