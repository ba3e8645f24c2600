using System.Net;
using System.Text.Json;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Health;

public sealed class HealthTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Live_asks_no_one_else() =>
        Assert.Equal(HttpStatusCode.OK, (await fixture.Site.Get("/health/live")).StatusCode);

    [Fact]
    public async Task Ready_tells_which_check_fails_and_no_secret()
    {
        using var response = await fixture.Site.Get("/health/ready");
        var text = await response.Content.ReadAsStringAsync();
        var check = JsonElement.Parse(text).GetProperty("checks")[0];

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("database", check.GetProperty("name").GetString());
        Assert.Equal("Unhealthy", check.GetProperty("status").GetString());
        Assert.DoesNotContain("secret", text);
    }
}
