using System.Text.Json;
using CaseTracking.Web.OpenApi;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.OpenApi;

[Trait("Proof", "K6")]
public sealed class OpenApiTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_text_is_the_same_every_time_and_on_every_host()
    {
        await using var other = await SampleSite.Start();

        Assert.Equal(await OpenApiText.Write(fixture.Site.Services), await OpenApiText.Write(other.Services));
    }

    [Fact]
    public async Task It_lists_exactly_the_described_routes()
    {
        var described = Document(await OpenApiText.Write(fixture.Site.Services)).GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(o => $"{o.Name.ToUpperInvariant()} /api/v1{p.Name}"));

        Assert.Equal(["GET /api/v1/sample/things", "POST /api/v1/sample/things", "PUT /api/v1/sample/things/{id}"], described.Order());
    }

    [Fact]
    public async Task Conventions_are_described_where_they_apply()
    {
        var paths = Document(await OpenApiText.Write(fixture.Site.Services)).GetProperty("paths");
        var put = paths.GetProperty("/sample/things/{id}").GetProperty("put");
        var list = paths.GetProperty("/sample/things").GetProperty("get");

        Assert.Equal(["id", "If-Match"], Names(put));
        Assert.Equal(["cursor", "limit"], Names(list));
        Assert.All(["400", "412", "428", "429", "500", "503"], status =>
            Assert.True(put.GetProperty("responses").GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _)));
        Assert.True(list.GetProperty("responses").GetProperty("200").GetProperty("headers").TryGetProperty("API-Version", out _));
    }

    [Fact]
    public async Task The_served_document_and_the_text_agree()
    {
        var served = await (await fixture.Site.Get("/openapi/v1.json")).Content.ReadAsStringAsync();

        Assert.True(JsonElement.DeepEquals(Document(served), Document(await OpenApiText.Write(fixture.Site.Services))));
    }

    private static JsonElement Document(string text) => JsonElement.Parse(text);

    private static List<string> Names(JsonElement operation) =>
        [.. operation.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()!)];
}
