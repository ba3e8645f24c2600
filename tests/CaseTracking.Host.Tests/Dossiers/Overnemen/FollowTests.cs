using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseTracking.Host.Tests.Dossiers.Werklijst;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;
using CaseTracking.Web.Timeline;
using static CaseTracking.Host.Tests.Dossiers.Overnemen.LogText;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>A case of another system, from its code in the report of the import to the page of its citizen and the list of the desk.</summary>
public sealed partial class FollowTests(ImportProduct product) : IClassFixture<ImportProduct>
{
    private const string Type = "vergunning-overgenomen";

    private static readonly DateTimeOffset Begin = new(2024, 3, 4, 9, 15, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_case_of_a_small_log_is_followed_by_its_code_and_stands_on_the_list_by_number_and_filters()
    {
        var (source, codes) = (ImportProduct.NewSource(), product.Path("small.csv"));
        await product.Import(
            Log(
                CaseOf("open", Event("stap 1", Begin), Event("stukken vragen", Begin.AddDays(2))),
                CaseOf("klaar", Event("stap 1", Begin), Event("besluit", Begin.AddDays(9)), Event("versturen", Begin.AddDays(10)), Event("afsluiten", Begin.AddDays(11)))),
            source, "--codes", codes);

        var (open, closed) = (await Follow(codes, "open"), await Follow(codes, "klaar"));
        Assert.Equal(("StukkenGevraagd", "Afgehandeld"), (open.State, closed.State));
        Assert.Contains("4 maart 2024", open.Page.Html, StringComparison.Ordinal);
        Assert.Contains("15 maart 2024", closed.Page.Html, StringComparison.Ordinal);

        using var employee = await product.SignedIn(TestPeople.Omgeving);
        await Finds(employee, open.Number, $"?stand=StukkenGevraagd&product={Type}&van=2024-03-01&tot=2024-03-31");
        await Finds(employee, closed.Number, $"?stand=Gesloten&product={Type}&dienst=omgeving");
        Assert.DoesNotContain(closed.Number, await Numbers(employee, $"?product={Type}"));
    }

    [Theory]
    [InlineData("receipt-2010-2011.xes.gz", "receipt")]
    [InlineData("bpic15-municipality2-phases.xes.gz", "bpic15")]
    public async Task Cases_of_a_real_log_are_followed_by_their_codes_and_stand_on_the_list(string file, string mapping)
    {
        var (log, codes) = (Path.Combine(Repository.Shared, "data", file), product.Path($"{mapping}.csv"));
        Assert.SkipUnless(File.Exists(log), $"No file at {log}; set CASETRACKING_SHARED to the folder that holds data.");
        Assert.Equal(0, (await product.Run("import", "xes", log, "--mapping", mapping, "--codes", codes, "--json")).Code);

        using var employee = await product.SignedIn(TestPeople.Omgeving);
        var cases = (await File.ReadAllLinesAsync(codes))[1..];
        foreach (var one in cases.Where((_, i) => i % (cases.Length / 25) == 0))
        {
            var followed = await Follow(codes, one[..one.LastIndexOf(',')]);
            var received = followed.Story.GetProperty("ontvangenOp").GetString();
            await Finds(employee, followed.Number, $"?stand=alle&product={Type}&van={received}&tot={received}");
        }
    }

    // The page and the API tell the same: a state, dates, and a history with places; and no heading stands above nothing.
    private async Task<(string Number, string State, SeenPage Page, JsonElement Story)> Follow(string codes, string name)
    {
        var line = (await File.ReadAllLinesAsync(codes)).Single(l => l.StartsWith($"{name},", StringComparison.Ordinal));
        var code = line[(line.LastIndexOf(',') + 1)..];
        using var citizen = product.Visitor();
        await Eventually.Holds(async () => await product.Count("select count(*) from messaging.outbox") == 0, "everything is told", TimeSpan.FromMinutes(5));
        var page = await citizen.Open($"/volgen/{code}");
        var story = await citizen.Http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/volg/{code}", UriKind.Relative));

        var lines = story.GetProperty("regels").EnumerateArray().ToList();
        Assert.NotEmpty(lines);
        foreach (var text in lines.SelectMany(l => new[] { "titel", "plaats" }, (l, field) => l.GetProperty(field).GetString()).Append(story.GetProperty("titel").GetString()))
        {
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.Contains(text, page.Html, StringComparison.Ordinal);
        }

        foreach (var moment in lines.Select(l => l.GetProperty("tijdstip").GetDateTimeOffset())) Assert.Contains(DutchDates.Words(DutchDates.Day(moment)), page.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(HeadingAboveNothing(), page.Html);
        Assert.DoesNotMatch(EmptyPart(), page.Html);
        return (story.GetProperty("nummer").GetString()!, story.GetProperty("stand").GetString()!, page, story);
    }

    private static async Task Finds(Visitor employee, string number, string filters)
    {
        Assert.Equal([number], ListProduct.Numbers(await ListProduct.Search(employee, number)));
        Assert.Contains(number, await Numbers(employee, filters));
    }

    private static async Task<List<string>> Numbers(Visitor employee, string filters) =>
        [.. (await ListProduct.Pages(employee, ListProduct.List + filters)).SelectMany(page => page)];

    [GeneratedRegex(@"<h[1-4][^>]*>[^<]*</h[1-4]>\s*(<h[1-4]|</section>|</main>|</div>\s*<h)")]
    private static partial Regex HeadingAboveNothing();

    [GeneratedRegex(@"<(h[1-6]|p|li|td|dd|dt|a|time)\b[^>]*>\s*</\1>")]
    private static partial Regex EmptyPart();
}
