using System.Text.RegularExpressions;
using CaseTracking.Web.Tests.Sample;

namespace CaseTracking.Web.Tests.Layout;

[Trait("Proof", "K5")]
public sealed class LayoutTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    public static TheoryData<string> Pages => ["/", "/toegankelijkheid", "/sample/form", "/sample/track", "/sample/work", "/nergens"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_has_one_heading_a_language_a_way_past_the_header_and_the_statement(string url)
    {
        var page = await Page(url);

        Assert.Single(Regex.Matches(page, "<h1[ >]"));
        Assert.Contains("<html lang=\"nl-BE\"", page);
        Assert.Contains("<a href=\"#inhoud\" class=\"govuk-skip-link\">", page);
        Assert.Contains("<main id=\"inhoud\"", page);
        Assert.Contains("href=\"/toegankelijkheid\"", page);
        Assert.DoesNotMatch("<style|style=\"|<script(?![^>]*src=)| on[a-z]+=\"", page);
        var ids = Regex.Matches(page, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Titles_are_unique_and_end_with_the_city()
    {
        var titles = new List<string>();
        foreach (string url in Pages.Select(p => p.Data)) titles.Add(Regex.Match(await Page(url), "<title>(.*)</title>").Groups[1].Value);

        Assert.Equal(titles.Distinct(), titles);
        Assert.All(titles, title => Assert.EndsWith(" – Stad Voorbeeldstad", title));
    }

    [Fact]
    public async Task Style_sheets_of_a_page_exist_and_are_addressed_by_content()
    {
        foreach (Match sheet in Regex.Matches(await Page("/"), "<link rel=\"stylesheet\" href=\"([^\"]+)\""))
        {
            Assert.Matches(@"^/stijl/.*\.[a-z0-9]{10}\.css$", sheet.Groups[1].Value);
            using var response = await fixture.Site.Get(sheet.Groups[1].Value);
            Assert.Equal("text/css", response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task A_visitor_sees_the_way_in_and_a_signed_in_user_the_name_and_the_way_out()
    {
        var visitor = await Page("/");
        var user = await (await fixture.Site.Get("/", user: "Lena <Maes>")).Content.ReadAsStringAsync();

        Assert.Contains("href=\"/aanmelden\"", visitor);
        Assert.DoesNotContain("href=\"/sample/work\">Werklijst</a></li>\n", visitor.ReplaceLineEndings("\n").Split("</header>")[0]);
        Assert.Contains("Lena &lt;Maes&gt;", user);
        Assert.Matches("<form method=\"post\" action=\"/afmelden\">.*__RequestVerificationToken", user.ReplaceLineEndings(" "));
        Assert.Contains(">Werklijst</a>", user.Split("</header>")[0]);
    }

    [Fact]
    public async Task The_start_page_sends_citizens_and_staff_where_they_want_to_be_in_order()
    {
        var page = await Page("/");
        var places = new[] { "Doe een aanvraag", "Volg uw aanvraag", "Voor medewerkers", "Uw dossiers." }.Select(t => page.IndexOf(t, StringComparison.Ordinal));

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task A_city_brings_its_name_and_its_own_style_sheet()
    {
        await using var site = await SampleSite.Start(("City:Name", "Gemeente Proefdorp"), ("City:StyleSheet", "/huisstijl.css"));
        var page = await (await site.Get("/")).Content.ReadAsStringAsync();

        Assert.Contains("– Gemeente Proefdorp</title>", page);
        Assert.True(page.IndexOf("/huisstijl.css", StringComparison.Ordinal) > page.IndexOf("casetracking", StringComparison.Ordinal));
    }

    private async Task<string> Page(string url) => await (await fixture.Site.Get(url, "text/html")).Content.ReadAsStringAsync();
}
