using System.Net;
using System.Text.Json;
using CaseTracking.Host.Tests.Api;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>What an employee reads back of a file.</summary>
public sealed class HistoriekTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const string Geheim = "Zeg dit aan niemand anders";

    [Fact]
    public async Task The_history_comes_in_pages_newest_first_and_without_the_words_of_the_vault()
    {
        using var werk = await Werk.Begin(product);
        await werk.Done("notitie", new { notitie = Geheim });
        var page = await werk.Json($"{werk.File.Url}/historiek?limit=2");
        Assert.Equal(["NotitieWerdGemaakt", "OntvangstbewijsWerdGegeven"], Names(page));
        Assert.True(page.GetProperty("items")[0].GetProperty("metTekst").GetBoolean());
        Assert.DoesNotContain(Geheim, page.ToString(), StringComparison.Ordinal);

        var rest = await werk.Json($"{werk.File.Url}/historiek?limit=2&cursor={page.GetProperty("next").GetString()}");
        Assert.Equal(["TermijnWerdBepaald", "AanvraagWerdIngediend"], Names(rest));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        using var unknown = await werk.Employee.Http.GetAsync(new Uri($"{Filing.Path}/{Guid.NewGuid()}/historiek", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task The_page_shows_the_words_to_employees_and_says_so_when_the_person_was_erased()
    {
        using var werk = await Werk.Begin(product);
        await werk.Done("notitie", new { notitie = Geheim });
        Assert.Contains(Geheim, (await werk.Open()).Html, StringComparison.Ordinal);

        await product.Change($"delete from dossiers.kluis_sleutel where subject = (select burger from dossiers.dossieroverzicht where id = '{werk.File.DossierId}')");
        var erased = (await werk.Open()).Html;
        Assert.DoesNotContain(Geheim, erased, StringComparison.Ordinal);
        Assert.Equal(2, erased.Split("Gegevens gewist").Length - 1);
        Assert.Equal("gegevens-gewist", (await werk.Act("notitie", new { notitie = "Nog iets" })).Code);
    }

    [Fact]
    public async Task A_correction_shows_as_one_with_the_old_line_struck()
    {
        using var werk = await Werk.Begin(product);
        await werk.Done("volledigverklaring");
        await werk.Done("correctie", new { naar = "Ingediend", reden = "TeVroeg" });
        var page = (await werk.Open()).Html;

        Assert.Matches("<s>Het dossier is volledig verklaard[^<]*</s> \\(gecorrigeerd\\)", page);
        Assert.Contains("De stand is rechtgezet: niet 'Volledig' maar 'Ingediend'.", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Names(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("gebeurtenis").GetString());
}
