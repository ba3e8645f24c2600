using System.Net;
using System.Text.Json;
using CaseTracking.Testing;
using static CaseTracking.Host.Tests.Dossiers.Overnemen.LogText;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>The two verbs as somebody at a terminal, or a script, meets them.</summary>
public sealed class VerbTests(ImportProduct product) : IClassFixture<ImportProduct>
{
    [Fact]
    public async Task A_script_reads_one_object_and_a_person_what_was_left_out_and_why()
    {
        var log = Log(
            Case("A", "stap 1", "Artificial start", "stap 2"),
            "<trace><string key=\"concept:name\" value=\"B\"/></trace>",
            CaseOf("C", "<event><string key=\"concept:name\" value=\"zonder tijd\"/></event>", Event("stap 1", DateTimeOffset.UnixEpoch)),
            Case("D", "Artificial start"));

        var ran = await product.Import(log, ImportProduct.NewSource());

        Assert.Equal((0, Ran.Of(2, 3, skippedCases: 2, skippedEvents: 2)), (ran.Code, ran.Counts));
        Assert.Equal(
            ["cases", "events", "skippedCases", "skippedEvents", "alreadyThere", "seconds"], JsonElement.Parse(ran.Output).EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            [
                "regel 4, B: Dit dossier heeft geen bruikbare gebeurtenissen.",
                "regel 5, C: Deze gebeurtenis heeft geen leesbaar tijdstip (time:timestamp).",
                "regel 6, D: De zaak heeft geen enkele activiteit die iemand deed.",
            ],
            ran.Error.Trim().Split('\n').Select(l => l.Trim()));
    }

    [Fact]
    public async Task Each_case_has_a_code_that_stays_the_same_and_can_be_followed()
    {
        var (source, codes) = (ImportProduct.NewSource(), product.Path("codes.csv"));
        var log = Log(Case("Z-1", "stap 1"), Case("met, komma en \"aanhaling\"", "stap 1", "besluit"));

        await product.Import(log, source, "--codes", codes);
        var lines = await File.ReadAllLinesAsync(codes);
        await product.Import(log, source, "--codes", codes);

        Assert.Equal(lines, await File.ReadAllLinesAsync(codes));
        Assert.Equal("zaak,trackingcode", lines[0]);
        Assert.StartsWith("Z-1,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("\"met, komma en \"\"aanhaling\"\"\",", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(codes));
        using var citizen = product.Visitor();
        foreach (var code in lines.Skip(1).Select(l => l[(l.LastIndexOf(',') + 1)..]))
            await Eventually.Holds(async () => await Follows(citizen.Http, code), $"{code} is followed");
        Assert.False(await Follows(citizen.Http, "0000-0000-0000-0000-0"));
    }

    [Fact]
    public async Task What_was_taken_over_goes_out_by_source_or_with_everything_else()
    {
        var (one, other) = (ImportProduct.NewSource(), ImportProduct.NewSource());
        await product.Import(Log(Case("A", "stap 1", "stap 2")), one);
        await product.Import(Log(Case("B", "stap 1")), other);
        using (var citizen = product.Visitor()) using (await citizen.Post("/api/v1/dossiers", new { product = "attest-van-woonst", naam = "Fien Voorbeeld", email = "fien@voorbeeld.be" })) { }

        var (part, all) = (product.Path("part.xes.gz"), product.Path("all.xes"));
        Assert.Equal("cases=1 events=2", (await product.Run("export", "xes", part, "--source", one, "--json")).Counts);
        Assert.Equal(0, (await product.Run("export", "xes", all, "--json")).Code);

        Assert.Equal([0x1F, 0x8B], (await File.ReadAllBytesAsync(part))[..2]);
        var text = await File.ReadAllTextAsync(all);
        Assert.Contains("aanvraag_werd_ingediend", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fien", text, StringComparison.Ordinal);
        Assert.Equal(await product.Count("select count(*) from dossiers.dossieroverzicht"), text.Split("<trace>").Length - 1);
    }

    [Fact]
    public async Task Nothing_to_export_is_said_and_no_file_is_made()
    {
        (await product.Run("export", "xes", product.Path("none.xes"), "--source", "onbekend")).IsRefused("geen enkel dossier");

        Assert.False(File.Exists(product.Path("none.xes")));
        Assert.Empty(Directory.EnumerateFiles(product.Folder, "none*"));
    }

    [Fact]
    public async Task Files_that_cannot_be_used_are_refused_in_one_sentence()
    {
        var (log, mapping) = (product.Path("good.xes"), await product.Mapping());
        await File.WriteAllTextAsync(log, Log(Case("A", "stap 1")));

        (await product.Run("import", "xes", product.Path("absent.xes"), "--mapping", "receipt")).IsRefused("absent.xes bestaat niet");
        (await product.Run("import", "xes", product.Folder, "--mapping", "receipt")).IsRefused("kan niet gebruikt worden");
        (await product.Run("import", "xes", log, "--mapping", "receipt", "--codes", product.Path("no/codes.csv"))).IsRefused("De map van codes.csv bestaat niet");
        (await product.Run("export", "xes", product.Path("no/out.xes"))).IsRefused("De map van out.xes bestaat niet");
        using (File.Open(log, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            (await product.Run("import", "xes", log, "--mapping", mapping)).IsRefused("kan niet gebruikt worden");
        using (File.Open(mapping, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            (await product.Run("import", "xes", log, "--mapping", mapping)).IsRefused("kan niet gebruikt worden");
    }

    [Theory]
    [InlineData("onbekend", "De koppeling 'onbekend' bestaat niet. Kies bpic15 of receipt, of geef een bestand.")]
    [InlineData("", "bestaat niet")]
    [InlineData("{ \"code\"", "geen geldige JSON")]
    [InlineData("{\"code\": \"x\", \"dossiertype\": \"vergunning-overgenomen\"}", "'activiteit' moet minstens één sleutel hebben")]
    [InlineData("{\"code\": \"x\", \"dossiertype\": \"bestaat-niet\", \"activiteit\": [\"concept:name\"]}", "een dossiertype dat niet bestaat: bestaat-niet")]
    public async Task A_mapping_that_cannot_be_used_is_refused_in_one_sentence(string mapping, string sentence)
    {
        var log = product.Path("some.xes");
        await File.WriteAllTextAsync(log, Log(Case("A", "stap 1")));
        if (mapping.StartsWith('{'))
        {
            await File.WriteAllTextAsync(product.Path("wrong.json"), mapping);
            mapping = product.Path("wrong.json");
        }

        (await product.Run("import", "xes", log, "--mapping", mapping, "--json")).IsRefused(sentence);
    }

    [Theory]
    [InlineData("import", "xes", "x.xes")]
    [InlineData("import", "xes", "x.xes", "--mapping", "receipt", "--source", " ")]
    [InlineData("import", "xes", "x.xes", "--mapping", "receipt", "--source", "a\nb")]
    [InlineData("export", "xes")]
    public async Task Wrong_use_is_one_line_beside_an_empty_standard_output(params string[] arguments) => (await product.Run(arguments)).IsRefused("");

    private static async Task<bool> Follows(HttpClient http, string code)
    {
        using var answer = await http.GetAsync(new Uri($"/api/v1/volg/{code}", UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
