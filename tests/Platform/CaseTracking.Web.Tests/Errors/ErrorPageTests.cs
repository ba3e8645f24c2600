using System.Net;
using CaseTracking.Web.Errors;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Errors;

public sealed class ErrorPageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/sample/status/400", 400)]
    [InlineData("/sample/status/403", 403)]
    [InlineData("/nergens", 404)]
    [InlineData("/sample/status/429", 429)]
    [InlineData("/sample/boom", 500)]
    [InlineData("/sample/unavailable", 503)]
    public async Task A_person_gets_a_page_that_helps(string url, int status)
    {
        using var response = await fixture.Site.Get(url, Browser);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"<title>{StatusText.Of(status).Title} – Stad Voorbeeldstad</title>", page);
        Assert.Contains(StatusText.Of(status).Advice, page);
        Assert.Matches("Referentie: <code>[0-9a-f]{32}</code>", page);
        Assert.DoesNotContain("secret", page);
    }

    [Theory]
    [InlineData("/nergens", 404)]
    [InlineData("/sample/boom", 500)]
    [InlineData("/sample/unavailable", 503)]
    public async Task A_program_gets_a_problem_at_the_same_address(string url, int status)
    {
        using var response = await fixture.Site.Get(url, "application/json");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_form_without_its_token_gets_the_page_for_400()
    {
        using var response = await fixture.Site.Client.PostAsync("/sample/form", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("We begrijpen uw vraag niet", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/fout/500")]
    [InlineData("/fout/200")]
    [InlineData("/fout/99999999999")]
    public async Task Typing_the_address_of_an_error_page_is_404(string url) =>
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.Site.Get(url, Browser)).StatusCode);

    [Fact]
    public void Sentences_are_short()
    {
        var sentences = StatusText.All.SelectMany(t => $"{t.Detail} {t.Advice}".Split(['.', '?'], StringSplitOptions.RemoveEmptyEntries));

        Assert.True(sentences.Average(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) <= 12);
    }
}
