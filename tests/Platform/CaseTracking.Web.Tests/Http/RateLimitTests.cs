using System.Net;
using CaseTracking.Web.Http;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Http;

public sealed class RateLimitTests
{
    private static readonly (string, string)[] ThreePerMinute = [("RateLimits:Guessable:Permits", "3"), ("RateLimits:Guessable:WindowSeconds", "60")];

    [Theory]
    [InlineData("/api/v1/sample/guess", "application/problem+json")]
    [InlineData("/sample/guess", "text/html")]
    public async Task After_the_last_failure_the_answer_is_429_and_says_when_to_return_and_what_else_to_do(string url, string mediaType)
    {
        await using var site = await SampleSite.Start(ThreePerMinute);
        var statuses = new List<int>();
        for (var i = 0; i < 3; i++) statuses.AddRange([(int)(await site.Get(url)).StatusCode, (int)(await site.Get($"{url}?code=raak")).StatusCode]);
        using var refused = await site.Get(url, "text/html,application/xhtml+xml");

        Assert.Equal([404, 200, 404, 200, 404, 429], statuses);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(mediaType, refused.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Bel ons, of kom langs aan het loket", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Signing_in_as_others_gives_a_guesser_no_new_tries()
    {
        await using var site = await SampleSite.Start(ThreePerMinute);
        for (var i = 0; i < 3; i++) await site.Get("/api/v1/sample/guess", user: $"user {i}");
        using var refused = await site.Get("/api/v1/sample/guess", user: "user 4");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task One_busy_user_does_not_stop_another()
    {
        await using var site = await SampleSite.Start(("RateLimits:Standard:Permits", "2"));
        for (var i = 0; i < 2; i++) await site.Get("/", user: "busy");
        using var refused = await site.Get("/", user: "busy");
        using var other = await site.Get("/", user: "other");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("Even geduld", await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Health_and_style_sheets_are_never_limited()
    {
        await using var site = await SampleSite.Start(("RateLimits:Standard:Permits", "1"));
        await site.Get("/");

        Assert.Equal(HttpStatusCode.OK, (await site.Get("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/stijl/casetracking.css")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await site.Get("/toegankelijkheid")).StatusCode);
    }

    [Fact]
    public async Task A_limit_of_nothing_stops_the_start() =>
        await Assert.ThrowsAnyAsync<InvalidOperationException>(async () =>
        {
            await using var site = await SampleSite.Start(("RateLimits:Standard:Permits", "0"));
            await site.Get("/");
        });

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2ff:3:4:5:6", "2001:db8:1:200::/56")]
    [InlineData(null, "unknown")]
    public void Neighbours_share_a_limit(string? address, string network) =>
        Assert.Equal(network, RateLimitPartitions.Network(address is null ? null : IPAddress.Parse(address)));
}
