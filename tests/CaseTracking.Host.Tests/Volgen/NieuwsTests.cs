using System.Net;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Volgen;

/// <summary>News that reaches an open page of a request, found by its code.</summary>
[Trait("Proof", "J3")]
public sealed class NieuwsTests(BeatingProduct product) : IClassFixture<BeatingProduct>
{
    [Fact]
    public async Task What_an_employee_does_reaches_the_open_page()
    {
        var page = await OpenPage.Of(product);
        using var citizen = product.Visitor();
        using var stream = await LiveListener.Open(citizen.Http, page.News, await page.Version());
        await page.Act();

        Assert.NotNull(await stream.Next());
        Assert.Equal("text/event-stream", stream.Answer.Content.Headers.ContentType!.MediaType);
        Assert.True(stream.Answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["no"], stream.Answer.Headers.GetValues("X-Accel-Buffering"));
        Assert.StartsWith("retry: ", stream.Lines[0], StringComparison.Ordinal);
        Assert.Contains($"id: {stream.Last}", stream.Lines);
    }

    [Fact]
    public async Task Who_comes_back_with_what_was_seen_last_is_told_at_once_what_was_missed()
    {
        var page = await OpenPage.Of(product);
        using var citizen = product.Visitor();
        long seen;
        using (var stream = await LiveListener.Open(citizen.Http, page.News)) seen = (await stream.Next())!.Value;
        var missed = await page.Change();
        using var again = await LiveListener.Open(citizen.Http, page.News, seen);
        Assert.Equal(missed, await again.Next());

        using var first = await LiveListener.Open(citizen.Http, $"{page.News}?vanaf={seen}");
        Assert.Equal(missed, await first.Next());
    }

    [Fact]
    public async Task Without_news_a_comment_says_that_the_stream_still_stands()
    {
        var page = await OpenPage.Of(product);
        using var citizen = product.Visitor();
        using var stream = await LiveListener.Open(citizen.Http, page.News, await page.Version());

        await Eventually.Holds(async () => await stream.Line(default) == ":", "a heartbeat comes");
        Assert.DoesNotContain(stream.Lines, l => l.StartsWith("data", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_is_gone_ends_its_streams_and_a_code_that_is_not_there_gets_none()
    {
        var page = await OpenPage.Of(product);
        using var citizen = product.Visitor();
        using var stream = await LiveListener.Open(citizen.Http, page.News);
        await stream.Next();
        foreach (var table in new[] { "regel", "personeelsregel" }) await product.Change($"delete from tijdlijn.{table} where aanvraag_id = '{page.File.DossierId}'");
        await product.Change($"delete from tijdlijn.aanvraag where id = '{page.File.DossierId}'");
        await stream.End();

        using var unknown = await LiveListener.Ask(citizen.Http, page.News);
        using var malformed = await LiveListener.Ask(citizen.Http, "/volgen/geen-code/nieuws");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, malformed.StatusCode));
    }

    [Fact]
    public async Task Who_cannot_have_a_stream_asks_now_and_then_and_mostly_gets_nothing()
    {
        var page = await OpenPage.Of(product);
        using var citizen = product.Visitor();
        using var first = await citizen.Http.GetAsync(new Uri(page.News, UriKind.Relative));
        var tag = first.Headers.ETag!;
        Assert.Equal($"\"{await page.Version()}\"", tag.Tag);
        Assert.Equal(HttpStatusCode.NotModified, (await Poll(citizen, page, tag.Tag)).StatusCode);

        await page.Change();
        Assert.Equal(HttpStatusCode.OK, (await Poll(citizen, page, tag.Tag)).StatusCode);
    }

    [Fact]
    public async Task A_hundred_readers_that_all_lose_their_stream_miss_nothing()
    {
        var pages = new List<OpenPage>();
        for (var i = 0; i < 10; i++) pages.Add(await OpenPage.Of(product));
        using var http = new HttpClient { BaseAddress = product.Address };
        var readers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => LiveListener.Open(http, pages[i % 10].News)));
        foreach (var page in pages) await page.Change();
        await Task.WhenAll(readers.Select(r => r.Next()));
        foreach (var reader in readers) reader.Dispose();
        foreach (var page in pages) await page.Change();

        var back = await Task.WhenAll(readers.Select((r, i) => LiveListener.Open(http, pages[i % 10].News, r.Last)));
        for (var i = 0; i < 5; i++) await pages[i].Change();
        var versions = await Task.WhenAll(pages.Select(p => p.Version()));
        await Task.WhenAll(back.Select((r, i) => r.Until(versions[i % 10])));
        Assert.All(back, r => Assert.Equal(r.Lines.Where(l => l.StartsWith("id", StringComparison.Ordinal)).Distinct().Count(), r.Lines.Count(l => l.StartsWith("id", StringComparison.Ordinal))));
        foreach (var reader in back) reader.Dispose();
    }

    [Fact]
    public async Task Who_opens_too_many_streams_is_sent_to_asking_and_a_stream_that_closes_makes_room()
    {
        await using var small = new BeatingProduct { MostPerAddress = 2 };
        await small.InitializeAsync();
        var page = await OpenPage.Of(small);
        using var citizen = small.Visitor();
        using var first = await LiveListener.Open(citizen.Http, page.News);
        using (await LiveListener.Open(citizen.Http, page.News))
        using (var third = await LiveListener.Ask(citizen.Http, page.News))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
            Assert.NotNull(third.Headers.RetryAfter);
        }

        await Eventually.Holds(
            async () =>
            {
                using var again = await LiveListener.Ask(citizen.Http, page.News);
                return again.StatusCode == HttpStatusCode.OK;
            },
            "there is room again");
    }

    private static Task<HttpResponseMessage> Poll(Visitor citizen, OpenPage page, string tag) =>
        citizen.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, page.News) { Headers = { { "If-None-Match", tag } } });
}
