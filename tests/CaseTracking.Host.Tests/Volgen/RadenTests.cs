using System.Net;
using System.Net.Sockets;
using CaseTracking.Host.Tests.Api;
using CaseTracking.Identificatie;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Volgen;

/// <summary>Codes are guessed: ten failures of one network, on whatever host, and no look that finds counts.</summary>
[Trait("Proof", "G12")]
public sealed class RadenTests
{
    private static readonly string[] Ways = ["/volgen/{0}", "/api/v1/volg/{0}", "/volgen/{0}/nieuws", "/aanvragen/stukken/{0}"];

    [Fact]
    public async Task After_ten_failures_every_way_to_guess_is_closed_and_the_page_says_what_else_to_do()
    {
        await using var product = await Started(new GuardedProduct());
        using var guesser = product.Visitor();
        var file = await Filing.Make(product);
        await Eventually.Holds(async () => await product.Count("select count(*) from tijdlijn.aanvraag") == 1, "the timeline is there");
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(200, await Status(guesser, $"/volgen/{file.Trackingcode}"));
            Assert.Equal(404, await Status(guesser, string.Format(null, Ways[i % Ways.Length], i < 5 ? Trackingcode.New().Value : "geen-code")));
        }

        foreach (var way in Ways)
            foreach (var code in new[] { Trackingcode.New().Value, "geen-code", file.Trackingcode }) Assert.Equal(429, await Status(guesser, string.Format(null, way, code)));
        var page = await guesser.Open($"/volgen/{Trackingcode.New().Value}");
        Assert.InRange(page.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 500, 600);
        Assert.Contains("kom langs aan het loket met uw identiteitskaart", page.Html, StringComparison.Ordinal);
        Assert.Contains("te-veel-pogingen", (await Answer.Of(guesser.Http.GetAsync(new Uri("/api/v1/volg/x", UriKind.Relative)))).Body, StringComparison.Ordinal);
        Assert.Equal(200, await Status(guesser, "/aanvragen"));
    }

    [Fact]
    public async Task The_form_counts_too_and_says_so_on_a_page()
    {
        await using var product = await Started(new GuardedProduct());
        using var guesser = product.Visitor();
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.OK, (await guesser.Submit(await guesser.Open("/volgen"), "/volgen", ("Code", "ABCD"))).Status);

        Assert.Equal(429, await Status(guesser, "/volgen"));
    }

    [Fact]
    public async Task Two_hundred_at_once_fail_ten_times_and_the_rest_is_refused()
    {
        await using var product = await Started(new GuardedProduct());
        using var guesser = product.Visitor();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Status(guesser, $"/api/v1/volg/{Trackingcode.New().Value}")));

        Assert.Equal((10, 190), (answers.Count(a => a == 404), answers.Count(a => a == 429)));
    }

    [Fact]
    public async Task Two_hosts_count_together_and_a_neighbour_of_the_same_24_shares_while_another_network_goes_on()
    {
        await using var product = await Started(new GuardedProduct());
        await using var second = await new HostProcess(product.Database.ConnectionString, ("RateLimits:Guessable:Permits", "10")).Start();
        using var here = From("127.0.0.1", product.Address);
        using var there = From("127.0.0.9", second.Address);
        for (var i = 0; i < 5; i++) Assert.Equal((404, 404), (await Guess(here), await Guess(there)));

        await Eventually.Holds(async () => await Guess(here) == 429, "the first host knows of both");
        await Eventually.Holds(async () => await Guess(there) == 429, "the second host knows of both");
        Assert.InRange(await product.Count("select cardinality(failures) from web.failed_guess where network = '127.0.0.0/24'"), 10, 10);
        using var elsewhere = From("127.0.7.1", product.Address);
        Assert.Equal(404, await Guess(elsewhere));
    }

    [Fact]
    public async Task Guessing_from_many_networks_rings_and_ends_by_itself()
    {
        await using var product = await Started(new GuardedProduct(("AlarmAbove", "20"), ("Look", "00:00:00.2"), ("WindowSeconds", "20")));
        for (var network = 0; network < 3; network++)
        {
            using var guesser = From($"127.0.{network}.1", product.Address);
            for (var i = 0; i < 10; i++) Assert.Equal(404, await Guess(guesser));
        }

        await Eventually.Holds(async () => await Health(product) == "Degraded", "health says so");
        await Eventually.Holds(() => product.Logged.Any(line => line.Contains("Codes are being guessed from many networks", StringComparison.Ordinal)), "the log says so");
        await Eventually.Holds(async () => await Health(product) == "Healthy", "it clears by itself");
        await Eventually.Holds(async () => await product.Count("select count(*) from web.failed_guess") == 0, "nothing is kept");
    }

    [Fact]
    public async Task Without_any_limit_and_at_full_speed_a_guesser_finds_none_of_a_hundred_thousand_codes()
    {
        await using var product = new ApiProduct();
        await product.InitializeAsync();
        await Timelines.Write(product.Database, Counts.Of(10_000, 100_000));
        using var guesser = product.Visitor();
        Assert.Equal(200, await Status(guesser, $"/api/v1/volg/{Timelines.Code(7)}"));

        var left = Counts.Of(2_000, 1_000_000);
        var hits = 0;
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
                if (await Guess(guesser.Http) != 404) Interlocked.Increment(ref hits);
        }));
        Assert.Equal(0, hits);
    }

    [Theory]
    [InlineData("/volgen/{0}")]
    [InlineData("/api/v1/volg/{0}")]
    [InlineData("/volgen/{0}/nieuws")]
    [InlineData("/aanvragen/stukken/{0}")]
    public async Task What_cannot_be_a_code_and_what_is_not_one_get_the_same_answer_by_the_same_way(string address)
    {
        await using var product = new ApiProduct();
        await product.InitializeAsync();
        var answers = new List<(int Status, string Body, int Questions)>();
        foreach (var code in new[] { Trackingcode.New().Value, "geen-code", $"{Trackingcode.New().Value[..16]}-" })
        {
            using var questions = new DatabaseQuestions();
            using var guesser = product.Visitor();
            guesser.Http.DefaultRequestHeaders.Add("traceparent", questions.TraceParent);
            var answer = await Answer.Of(guesser.Http.GetAsync(new Uri(string.Format(null, address, code), UriKind.Relative)));
            answers.Add((answer.Status, answer.Body.Replace(questions.TraceId, "", StringComparison.Ordinal), questions.Count));
        }

        Assert.Single(answers.Distinct());
        Assert.True(answers[0] is { Status: 404, Questions: > 0 }, $"{answers[0]}");
    }

    private static async Task<GuardedProduct> Started(GuardedProduct product)
    {
        await product.InitializeAsync();
        return product;
    }

    private static async Task<int> Status(Visitor visitor, string address) => (await Answer.Of(visitor.Http.GetAsync(new Uri(address, UriKind.Relative)))).Status;

    private static async Task<int> Guess(HttpClient http) => (await Answer.Of(http.GetAsync(new Uri($"/api/v1/volg/{Trackingcode.New().Value}", UriKind.Relative)))).Status;

    private static async Task<string> Health(Product product)
    {
        using var http = new HttpClient { BaseAddress = product.Address };
        // Another check may be red at this moment: what this one says stands there all the same.
        using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var seen = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return seen.RootElement.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "guesses").GetProperty("status").GetString()!;
    }

    // Every address that begins with 127 is this machine.
    private static HttpClient From(string address, Uri product) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, ct) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = product };

    /// <summary>The product with the limit on guessing as cities have it.</summary>
    private sealed class GuardedProduct(params (string Name, string Value)[] guessing) : ApiProduct
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [new("RateLimits:Standard:Permits", "1000000"), .. guessing.Select(g => KeyValuePair.Create<string, string?>($"RateLimits:Guessable:{g.Name}", g.Value))];
    }
}
