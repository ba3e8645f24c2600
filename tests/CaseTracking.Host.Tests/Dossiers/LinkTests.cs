using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>Addresses are kept by browsers, proxies and logs: nothing of a person and no code stands in a query, and no page tells the next where it came from.</summary>
[Trait("Proof", "F7")]
public sealed partial class LinkTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const int Most = 400;

    private readonly string _name = $"Kanarie{Guid.NewGuid():N}";

    [Fact]
    public async Task No_link_and_no_form_carries_words_or_a_code_in_its_query()
    {
        using var zaak = await Stukzaak.Start(product, new { product = "omgevingsvergunning-vereenvoudigd", naam = _name, email = $"{_name}@voorbeeld.be", toelichting = _name, adres = _name, antwoorden = Stukzaak.Answers });
        Assert.Equal(204, (await zaak.Act("stukvraag", new { stukken = new[] { "fotos" }, toelichting = _name })).Status);
        Assert.Equal(204, (await zaak.Act("notitie", new { notitie = _name })).Status);
        await zaak.Delivered($"{_name}.txt", "Plat."u8.ToArray());
        string[] canaries = [_name, zaak.File.Trackingcode, zaak.File.Trackingcode.Replace("-", "", StringComparison.Ordinal)];
        string[] starts = ["/", "/werk/dossiers", $"/werk/dossiers/{zaak.File.DossierId}", $"/volgen/{zaak.File.Trackingcode}", "/aanvragen", zaak.CitizenPage, $"/werk/dossiers?zoek={zaak.File.Nummer}"];
        using var citizen = product.Visitor();
        await Testing.Eventually.Holds(async () => (await citizen.Open(starts[3])).Status == HttpStatusCode.OK, "the timeline is there");

        foreach (var visitor in new[] { citizen, zaak.Employee })
        {
            var (seen, wrong) = await Crawl(visitor, starts, canaries);
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
            Assert.True(seen > 10, $"Only {seen} pages were seen.");
        }
    }

    [Fact]
    public async Task What_people_type_goes_on_in_no_address()
    {
        using var citizen = product.Visitor();
        var received = await citizen.FileRequest(_name, $"{_name}@voorbeeld.be", _name);
        Assert.Equal("", received.Page.Url.Query);
        Assert.DoesNotContain(received.Code, received.Page.Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Empty(Wrong(await citizen.SendRequest(_name, _name, _name), [_name]));
        Assert.Empty(Wrong(await citizen.Submit(await citizen.Open("/volgen"), "/volgen", ("Code", _name)), [_name]));
    }

    [Fact]
    public void The_crawler_sees_what_is_wrong()
    {
        using var answer = new HttpResponseMessage();
        var page = new SeenPage(new Uri("http://x/volgen?naam=Fien"), HttpStatusCode.OK, "<a href=\"/a?x=Fien\">a</a><form action='/b?x=Fien'>", answer);

        Assert.Equal(4, Wrong(page, ["Fien"]).Count());
    }

    private static async Task<(int Seen, List<string> Wrong)> Crawl(Visitor visitor, string[] starts, string[] canaries)
    {
        var (todo, done, wrong) = (new Queue<string>(starts), new HashSet<string>(StringComparer.Ordinal), new List<string>());
        while (todo.TryDequeue(out var address) && done.Count < Most)
        {
            if (!done.Add(address)) continue;

            var page = await visitor.Open(address);
            Assert.True((int)page.Status < 500, $"{address}: {page.Status}");
            if (page.Url.Authority != visitor.Http.BaseAddress!.Authority) continue;

            wrong.AddRange(Wrong(page, canaries));
            if (page.Response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var next in Addresses(page.Html).Select(a => new Uri(page.Url, a)).Where(a => a.Authority == page.Url.Authority)) todo.Enqueue(next.PathAndQuery);
        }

        return (done.Count, wrong);
    }

    private static IEnumerable<string> Wrong(SeenPage page, string[] canaries)
    {
        foreach (var address in Addresses(page.Html).Append(page.Url.PathAndQuery).Where(a => a.Contains('?', StringComparison.Ordinal)))
        {
            var query = Uri.UnescapeDataString(address[address.IndexOf('?', StringComparison.Ordinal)..]);
            if (canaries.Any(c => query.Contains(c, StringComparison.OrdinalIgnoreCase))) yield return $"{page.Url.AbsolutePath} has {address}";
        }

        if (!page.Response.Headers.TryGetValues("Referrer-Policy", out var policy) || policy.Single() != "no-referrer") yield return $"{page.Url.AbsolutePath} tells where it came from";
    }

    private static IEnumerable<string> Addresses(string html) => Links().Matches(html).Select(m => m.Groups[1].Value).Where(a => a.StartsWith('/') || a.StartsWith('?'));

    [GeneratedRegex("(?:href|action|formaction|src)=[\"']([^\"'#]+)")]
    private static partial Regex Links();
}
