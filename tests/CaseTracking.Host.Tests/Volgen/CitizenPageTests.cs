using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Api;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Volgen;

/// <summary>The page behind the code: the same for the employee who looks along, cheap to ask again, plain and whole.</summary>
public sealed partial class CitizenPageTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    [Fact]
    public async Task An_employee_sees_the_citizens_page_to_the_letter()
    {
        var file = await Followed();
        using var citizen = product.Visitor();
        using var employee = await product.Employee();

        Assert.Equal(Article(await citizen.Open($"/volgen/{file.Trackingcode}")), Article(await employee.Open($"/werk/dossiers/{file.DossierId}/burgerbeeld")));
        await product.Change($"update tijdlijn.aanvraag set dienst = 'Dienst Elders', versie = versie + 1 where id = '{file.DossierId}'");
        var changed = Article(await employee.Open($"/werk/dossiers/{file.DossierId}/burgerbeeld"));
        Assert.Contains("Dienst Elders", changed, StringComparison.Ordinal);
        Assert.Equal(Article(await citizen.Open($"/volgen/{file.Trackingcode}")), changed);
    }

    [Theory]
    [InlineData("/volgen/")]
    [InlineData("/api/v1/volg/")]
    public async Task Who_holds_the_newest_version_hears_that_nothing_changed(string path)
    {
        var file = await Followed();
        using var citizen = product.Visitor();
        var address = new Uri($"{path}{file.Trackingcode}", UriKind.Relative);
        using var first = await citizen.Http.GetAsync(address);
        Assert.Equal("no-cache, private", string.Join(", ", first.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal)));

        using var again = await Ask(citizen, address, first.Headers.ETag!.ToString());
        Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag, ""), (again.StatusCode, again.Headers.ETag, await again.Content.ReadAsStringAsync()));

        await product.Change($"update tijdlijn.aanvraag set versie = versie + 1 where id = '{file.DossierId}'");
        using var changed = await Ask(citizen, address, first.Headers.ETag.ToString());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task A_page_that_shows_who_signed_in_is_never_the_same_again()
    {
        var file = await Followed();
        using var employee = await product.Employee();
        using var answer = await employee.Http.GetAsync(new Uri($"/volgen/{file.Trackingcode}", UriKind.Relative));
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Older_history_is_a_page_of_its_own_and_there_is_none_beyond()
    {
        var file = await Followed();
        await product.Change(
            $"insert into tijdlijn.regel (id, aanvraag_id, versie, tijdstip, soort, titel, zin, stap) select gen_random_uuid(), '{file.DossierId}', 100 + n, now() + n * interval '1 second', 'StukGeleverd', 'We kregen uw document', 'We kijken het na.', 0 from generate_series(1, 12) n");
        using var citizen = product.Visitor();
        Assert.DoesNotContain("Oudere stappen", (await citizen.Open($"/volgen/{(await Followed()).Trackingcode}")).Html, StringComparison.Ordinal);
        var first = await citizen.Open($"/volgen/{file.Trackingcode}");
        var second = await citizen.Open($"/volgen/{file.Trackingcode}?pagina=2");

        Assert.Contains("href=\"?pagina=2#geschiedenis\" rel=\"next\"", first.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("We hebben uw aanvraag</h3>", first.Html, StringComparison.Ordinal);
        Assert.Contains("We hebben uw aanvraag</h3>", second.Html, StringComparison.Ordinal);
        Assert.NotEqual(Title().Match(first.Html).Value, Title().Match(second.Html).Value);
        foreach (var beyond in new[] { "3", "0", "-1", "x" })
        {
            using var none = await citizen.Http.GetAsync(new Uri($"/volgen/{file.Trackingcode}?pagina={beyond}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    [Fact]
    public async Task The_staff_timeline_tells_what_the_citizen_does_not_see()
    {
        var file = await Followed();
        using var employee = await product.Employee();
        var seen = await employee.Http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/dossiers/{file.DossierId}/tijdlijn", UriKind.Relative));
        var lines = seen.GetProperty("regels").EnumerateArray().ToList();

        Assert.Contains(lines, l => l.GetProperty("zichtbaarVoorBurger").GetBoolean() && l.GetProperty("soort").GetString() == "Ingediend");
        Assert.Contains(lines, l => !l.GetProperty("zichtbaarVoorBurger").GetBoolean() && l.GetProperty("soort").GetString() == "TermijnBepaald");
        Assert.All(lines, l => Assert.True(l.GetProperty("positie").GetInt64() > 0 && l.GetProperty("vastgelegdOp").ValueKind == JsonValueKind.String));
        using var unknown = await employee.Http.GetAsync(new Uri($"/api/v1/dossiers/{Guid.NewGuid()}/tijdlijn", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    [Trait("Proof", "K4")]
    public async Task The_page_reads_easily()
    {
        var file = await Followed();
        using var citizen = product.Visitor();
        Assert.Empty(Taal.Bezwaren(Words(Article(await citizen.Open($"/volgen/{file.Trackingcode}")))));
        Assert.NotEmpty(Taal.Bezwaren(Words("<p>Ingevolge de ontvankelijkheidsverklaring dient u de desbetreffende documenten te overhandigen.</p>")));
    }

    [Theory]
    [Trait("Proof", "K5")]
    [InlineData("/volgen")]
    [InlineData("/volgen/{0}")]
    [InlineData("/werk/dossiers/{1}/burgerbeeld")]
    public async Task The_page_is_whole(string path)
    {
        var file = await Followed();
        using var employee = await product.Employee();
        var page = (await employee.Open(path.Replace("{0}", file.Trackingcode, StringComparison.Ordinal).Replace("{1}", $"{file.DossierId}", StringComparison.Ordinal))).Html;

        Assert.Empty(Markup.Faults(page));
        Assert.Single(Regex.Matches(page, "<h1[ >]"));
        Assert.Contains("<html lang=\"nl-BE\"", page, StringComparison.Ordinal);
        var ids = Regex.Matches(page, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.NotEmpty(Markup.Faults(page.Replace("</main>", "", StringComparison.Ordinal)));
    }

    private async Task<Filing> Followed()
    {
        var file = await Filing.Make(product);
        await product.Settled();
        return file;
    }

    private static async Task<HttpResponseMessage> Ask(Visitor visitor, Uri address, string etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return await visitor.Http.SendAsync(request);
    }

    private static string Article(SeenPage page) => Whole().Match(page.Html).Value is { Length: > 0 } article ? article : throw new InvalidOperationException(page.Html);

    // What stands in a block of its own is a sentence of its own.
    private static string Words(string html) => WebUtility.HtmlDecode(string.Join(
        ' ', Block().Split(html).Select(b => Tag().Replace(b, "").Trim()).Where(b => b.Length > 0).Select(b => b[^1] is '.' or '?' or '!' ? b : $"{b}.")));

    [GeneratedRegex("<article id=\"burgerbeeld\">.*</article>", RegexOptions.Singleline)]
    private static partial Regex Whole();

    [GeneratedRegex("<title>.*</title>")]
    private static partial Regex Title();

    [GeneratedRegex("</?(?:p|li|ol|ul|h1|h2|h3|dt|dd|div|section|summary|time|article)[^>]*>")]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
