using System.Text.Json;
using CaseTracking.Web.Api;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Api;

public sealed class PagingTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Following_the_links_gives_every_row_once()
    {
        var seen = new List<int>();
        var pages = 0;
        for (string? url = "/api/v1/sample/things?limit=25&filter=a%26b"; url is not null; pages++)
        {
            using var response = await fixture.Site.Get(url);
            var page = JsonElement.Parse(await response.Content.ReadAsStringAsync());
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("amount").GetInt32()));
            url = Next(response);
            Assert.Equal(url is null, page.GetProperty("next").ValueKind == JsonValueKind.Null);
            if (url is not null) Assert.Contains("filter=a%26b", url);
        }

        Assert.Equal(3, pages);
        Assert.Equal(Enumerable.Range(1, 60), seen);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=-1")]
    [InlineData("limit=ten")]
    [InlineData("limit=")]
    [InlineData("limit=1&limit=2")]
    [InlineData("cursor=x")]
    [InlineData("cursor=")]
    [InlineData("cursor=W10")]
    [InlineData("cursor=WyJhIl0")]
    [InlineData("cursor=%00%0d%0a")]
    public async Task What_no_page_can_be_made_of_is_400(string query)
    {
        using var response = await fixture.Site.Get($"/api/v1/sample/things?{query}");

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_cursor_of_seven_thousand_characters_is_400()
    {
        using var response = await fixture.Site.Get($"/api/v1/sample/things?cursor={new string('A', 7_000)}");

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public void A_cursor_keeps_instants_to_the_tick()
    {
        var instant = new DateTimeOffset(2026, 10, 25, 2, 30, 0, 1, TimeSpan.FromHours(1)).AddTicks(7);
        var id = Guid.CreateVersion7();
        var read = Cursor.Parse(Cursor.After(instant, id).ToString());

        Assert.Equal(instant, read.Key<DateTimeOffset>(0));
        Assert.Equal(id, read.Key<Guid>(1));
    }

    private static string? Next(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Link", out var links)) return null;

        var link = Assert.Single(links);
        Assert.EndsWith(">; rel=\"next\"", link);

        return link[1..link.IndexOf('>', StringComparison.Ordinal)];
    }
}
