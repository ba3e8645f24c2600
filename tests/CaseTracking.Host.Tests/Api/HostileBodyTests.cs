using System.Net.Http.Headers;
using System.Text;

namespace CaseTracking.Host.Tests.Api;

public sealed class HostileBodyTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const string Good = """{"product":"attest-van-woonst","naam":"Fien","email":"fien@voorbeeld.be"}""";

    public static TheoryData<string, int> Bodies => new()
    {
        { "", 400 },
        { "null", 400 },
        { "[]", 400 },
        { "\"text\"", 400 },
        { "{", 400 },
        { "{}", 400 },
        { Good[..^1] + ",\"extra\":1}", 400 },
        { Good[..^1] + ",\"naam\":\"Bis\"}", 400 },
        { Good.Replace("\"Fien\"", "null", StringComparison.Ordinal), 400 },
        { Good.Replace("\"Fien\"", "1", StringComparison.Ordinal), 400 },
        { Good.Replace("\"Fien\"", "[\"Fien\"]", StringComparison.Ordinal), 400 },
        { Good.Replace("Fien", "", StringComparison.Ordinal), 400 },
        { Good.Replace("Fien", new string('x', 121), StringComparison.Ordinal), 400 },
        { Good.Replace("Fien", "a\\u0000b", StringComparison.Ordinal), 201 },
        { Good.Replace("Fien", "\\ud800", StringComparison.Ordinal), 400 },
        { Good.Replace("fien@voorbeeld.be", "geen adres", StringComparison.Ordinal), 400 },
        { Good.Replace("attest-van-woonst", "bestaat-niet", StringComparison.Ordinal), 422 },
        { Good.Replace("attest-van-woonst", "a\\u0000", StringComparison.Ordinal), 422 },
        { Good + " // comment", 400 },
        { Good[..^1] + ",}", 400 },
        { new string('[', 10_000), 400 },
        { "{\"__proto__\":{},\"$type\":\"System.Object\"}", 400 },
        { Good.Replace("Fien", "'; drop table dossiers.mt_events; --", StringComparison.Ordinal), 201 },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_not_as_described_gets_a_plain_refusal_and_never_a_fault(string body, int status)
    {
        using var citizen = product.Visitor();
        var before = await Streams();
        var answer = await Answer.Of(citizen.Http.PostAsync(new Uri(Filing.Path, UriKind.Relative), Content(Encoding.UTF8.GetBytes(body))));

        Assert.True(status == answer.Status, $"{answer.Status} {answer.Body}");
        Assert.Equal(before + (status == 201 ? 1 : 0), await Streams());
        if (status != 201) Assert.NotNull(answer.Code);
        Assert.DoesNotContain("System.", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/xml", 415)]
    public async Task Another_kind_of_body_is_refused(string kind, int status)
    {
        using var citizen = product.Visitor();
        var answer = await Answer.Of(citizen.Http.PostAsync(new Uri(Filing.Path, UriKind.Relative), Content(Encoding.UTF8.GetBytes(Good), kind)));

        Assert.Equal(status, answer.Status);
        Assert.NotNull(answer.Code);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var citizen = product.Visitor();
        var bytes = Encoding.UTF8.GetBytes(Good);
        bytes[Good.IndexOf("Fien", StringComparison.Ordinal)] = 0xFF;

        Assert.Equal(400, (await Answer.Of(citizen.Http.PostAsync(new Uri(Filing.Path, UriKind.Relative), Content(bytes)))).Status);
    }

    private static ByteArrayContent Content(byte[] bytes, string kind = "application/json") =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(kind) } };

    private Task<long> Streams() => product.Count("select count(*) from dossiers.mt_streams");
}
