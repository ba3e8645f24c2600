using System.Net;
using System.Text;
using System.Text.Json;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Api;

public sealed class ProblemTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Good = """{"name":"a","amount":1,"colour":"Red"}""";

    [Theory]
    [InlineData("{", "json-ongeldig", null)]
    [InlineData("niets", "json-ongeldig", null)]
    [InlineData("""{"name":"a","amount":1,"colour":"Red"}}""", "json-ongeldig", null)]
    [InlineData("""{"name":"a","amount":1,"colour":"Red","extra":1}""", "veld-onbekend", "extra")]
    [InlineData("""{"name":"a","colour":"Red"}""", "veld-ontbreekt", null)]
    [InlineData("""{"name":"a","name":"b","amount":1,"colour":"Red"}""", "veld-dubbel", null)]
    [InlineData("""{"name":"a","amount":"1","colour":"Red"}""", "waarde-ongeldig", "amount")]
    [InlineData("""{"name":"a","amount":1e99,"colour":"Red"}""", "waarde-ongeldig", "amount")]
    [InlineData("""{"name":null,"amount":1,"colour":"Red"}""", "waarde-ongeldig", null)]
    [InlineData("""{"name":"a","amount":1,"colour":"Blue"}""", "waarde-ongeldig", "colour")]
    [InlineData("""{"name":"a","amount":1,"colour":1}""", "waarde-ongeldig", "colour")]
    [InlineData("[]", "waarde-ongeldig", null)]
    [InlineData("", "ongeldige-aanvraag", null)]
    public async Task A_body_that_cannot_be_read_is_answered_with_what_is_wrong(string body, string code, string? field)
    {
        using var response = await Post(body);
        var problem = await Problem(response, HttpStatusCode.BadRequest, code);

        if (field is not null) Assert.NotEmpty(problem.GetProperty("errors").GetProperty(field)[0].GetString()!);
    }

    [Fact]
    public async Task A_good_body_is_accepted()
    {
        using var response = await Post(Good);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("\"1\"", response.Headers.ETag!.Tag);
        Assert.Equal("1.0.0", response.Headers.GetValues("API-Version").Single());
    }

    [Fact]
    public async Task Depth_beyond_reason_is_refused_not_followed()
    {
        using var response = await Post(string.Concat(Enumerable.Repeat("{\"name\":", 5_000)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Another_format_is_415()
    {
        using var response = await fixture.Site.Client.PostAsync("/api/v1/sample/things", new StringContent("x", Encoding.UTF8, "text/plain"));

        await Problem(response, HttpStatusCode.UnsupportedMediaType, "verkeerd-formaat");
    }

    [Theory]
    [InlineData("/api/v1/nergens", 404, "niet-gevonden")]
    [InlineData("/api/v1/sample/boom", 500, "interne-fout")]
    [InlineData("/api/v1/sample/gone", 503, "tijdelijk-niet-beschikbaar")]
    [InlineData("/api/v1/sample/sql/53100", 503, "tijdelijk-niet-beschikbaar")]
    [InlineData("/api/v1/sample/sql/53300", 503, "tijdelijk-niet-beschikbaar")]
    [InlineData("/api/v1/sample/sql/57P03", 503, "tijdelijk-niet-beschikbaar")]
    [InlineData("/api/v1/sample/sql/25006", 503, "tijdelijk-niet-beschikbaar")]
    [InlineData("/api/v1/sample/sql/23505", 500, "interne-fout")]
    [InlineData("/api/v1/sample/sql/42601", 500, "interne-fout")]
    public async Task Every_fault_has_its_status_and_code_and_tells_no_secret(string url, int status, string code)
    {
        using var response = await fixture.Site.Get(url, "text/html");
        var problem = await Problem(response, (HttpStatusCode)status, code);

        Assert.DoesNotContain("secret", problem.GetRawText());
        Assert.Equal(status == 503, response.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task The_trace_id_is_that_of_the_caller()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nergens");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        using var response = await fixture.Site.Client.SendAsync(request);
        var problem = await Problem(response, HttpStatusCode.NotFound, "niet-gevonden");

        Assert.Equal("0af7651916cd43dd8448eb211c80319c", problem.GetProperty("traceId").GetString());
    }

    private Task<HttpResponseMessage> Post(string body) =>
        fixture.Site.Client.PostAsync("/api/v1/sample/things", new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<JsonElement> Problem(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal($"urn:casetracking:web:{code}", problem.GetProperty("type").GetString());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Matches("^[0-9a-f]{32}$", problem.GetProperty("traceId").GetString());

        return problem;
    }
}
