using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CaseTracking.Host.Tests.Api;

public sealed partial class PagingTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Theory]
    [InlineData("")]
    [InlineData("?limit=7")]
    [InlineData("?limit=100")]
    public async Task Following_the_links_shows_every_file_once_newest_first_also_when_new_ones_arrive_meanwhile(string start)
    {
        await Task.WhenAll(Enumerable.Range(0, 105).Select(_ => Filing.Make(product)));
        var before = await product.Count("select count(*) from dossiers.dossieroverzicht");
        using var employee = await product.Employee();
        var (seen, pages) = (new List<(Guid Id, DateTimeOffset At)>(), 0);

        for (string? url = Filing.Path + start; url is not null; pages++)
        {
            using var answer = await employee.Http.GetAsync(new Uri(url, UriKind.Relative));
            var page = await answer.Content.ReadFromJsonAsync<JsonElement>();
            seen.AddRange(page.GetProperty("items").EnumerateArray()
                .Select(f => (f.GetProperty("dossierId").GetGuid(), f.GetProperty("ingediendOp").GetDateTimeOffset())));
            url = answer.Headers.TryGetValues("Link", out var link) ? Next().Match(link.Single()).Groups[1].Value : null;
            Assert.Equal(url is null, page.GetProperty("next").ValueKind == JsonValueKind.Null);
            await Filing.Make(product);
        }

        Assert.True(pages > 1);
        Assert.Equal(before, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen.OrderByDescending(f => f.At).Select(f => f.At), seen.Select(f => f.At));
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=101")]
    [InlineData("?limit=een")]
    [InlineData("?limit=1&limit=2")]
    [InlineData("?cursor=!!!")]
    [InlineData("?cursor=W10")]
    [InlineData("?cursor=WyJ4IiwieSJd")]
    [InlineData("?cursor=bm90IGpzb24")]
    public async Task A_place_in_the_list_that_cannot_be_is_refused(string query)
    {
        using var employee = await product.Employee();

        Assert.Equal(400, (await Answer.Of(employee.Http.GetAsync(new Uri(Filing.Path + query, UriKind.Relative)))).Status);
    }

    [GeneratedRegex("^<([^>]+)>; rel=\"next\"$")]
    private static partial Regex Next();
}
