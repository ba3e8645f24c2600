using System.Text;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Api;

public sealed class IfMatchTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(null, 428)]
    [InlineData("\"17\"", 204)]
    [InlineData("\"16\"", 412)]
    [InlineData("\"18\"", 412)]
    [InlineData("17", 400)]
    [InlineData("W/\"17\"", 400)]
    [InlineData("*", 400)]
    [InlineData("\"v17\"", 400)]
    [InlineData("\"-1\"", 400)]
    [InlineData("\"17\", \"18\"", 400)]
    [InlineData("\"99999999999999999999\"", 400)]
    [InlineData("\"\"", 400)]
    public async Task The_version_decides(string? ifMatch, int status)
    {
        using var response = await Put(ifMatch is null ? [] : [ifMatch]);

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 204) Assert.Equal("\"18\"", response.Headers.ETag!.Tag);
        else Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Two_headers_are_one_too_many()
    {
        using var response = await Put(["\"17\"", "\"17\""]);

        Assert.Equal(400, (int)response.StatusCode);
    }

    private Task<HttpResponseMessage> Put(string[] ifMatch)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/sample/things/1")
        {
            Content = new StringContent("""{"name":"a","amount":1,"colour":"Red"}""", Encoding.UTF8, "application/json"),
        };
        if (ifMatch.Length > 0) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);

        return fixture.Site.Client.SendAsync(request);
    }
}
