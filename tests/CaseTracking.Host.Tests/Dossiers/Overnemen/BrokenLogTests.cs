using System.IO.Compression;
using System.Text;
using static CaseTracking.Host.Tests.Dossiers.Overnemen.LogText;

namespace CaseTracking.Host.Tests.Dossiers.Overnemen;

/// <summary>Logs that are cut, hostile or in another encoding than they say: complete cases are stored, half ones are not.</summary>
public sealed class BrokenLogTests(ImportProduct product) : IClassFixture<ImportProduct>
{
    private readonly string _source = ImportProduct.NewSource();

    [Fact]
    public async Task Of_a_file_that_breaks_off_the_complete_cases_are_stored_and_the_half_one_is_not()
    {
        var whole = Log(Case("A", "stap 1"), Case("B", "stap 1", "stap 2"), Case("half", Steps(9)));

        var ran = await product.Import(whole[..whole.IndexOf("stap 7", StringComparison.Ordinal)], _source);

        Assert.Equal((1, Ran.Of(2, 3)), (ran.Code, ran.Counts));
        Assert.Contains("regel 5: Het bestand is leeg of niet volledig", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["A", "B"], await Cases());
        Assert.Equal((0, Ran.Of(1, 9, alreadyThere: 2)), await Again(whole));
    }

    [Fact]
    public async Task Of_a_compressed_file_that_was_cut_the_complete_cases_are_stored()
    {
        var cases = Enumerable.Range(0, 400).Select(i => Case($"{Guid.NewGuid()} {i}", Steps(3))).ToArray();
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Log(cases)));

        var ran = await product.Import(compressed.ToArray()[..^2_000], _source);

        Assert.Equal(1, ran.Code);
        Assert.InRange((await Cases()).Count, 100, 399);
        Assert.Equal(0, await product.Count($"select count(*) from dossiers.dossieroverzicht where bron = '{_source}' and versie <> 4"));
        Assert.Equal((0, 400), ((await Again(Log(cases))).Code, (await Cases()).Count));
    }

    [Theory]
    [InlineData("<!DOCTYPE log [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><log>&b;</log>", "DOCTYPE")]
    [InlineData("<!DOCTYPE log SYSTEM \"file:///etc/passwd\"><log/>", "DOCTYPE")]
    [InlineData("geen xml", "beschadigd")]
    [InlineData("", "leeg of niet volledig")]
    [InlineData("<html/>", "geen XES-bestand")]
    public async Task What_is_no_log_is_told_and_nothing_is_stored(string log, string sentence)
    {
        var ran = await product.Import(log, _source);

        Assert.Equal((1, Ran.Of(0, 0)), (ran.Code, ran.Counts));
        Assert.Contains(sentence, ran.Error, StringComparison.Ordinal);
        Assert.Empty(await Cases());
    }

    [Fact]
    public async Task Nesting_without_end_stops_the_reading_after_the_cases_before_it()
    {
        var ran = await product.Import(Log(Case("A", "stap 1"), string.Concat(Enumerable.Repeat("<list key=\"x\">", 100_000))), _source);

        Assert.Equal((1, Ran.Of(1, 1)), (ran.Code, ran.Counts));
    }

    [Fact]
    public async Task A_file_in_another_encoding_than_it_says_stops_at_the_first_wrong_character()
    {
        var latin = Encoding.Latin1.GetBytes(Log(Case("A", "stap 1"), Case("Genève", "stap 1")));

        var ran = await product.Import(latin, _source);

        Assert.Equal((1, Ran.Of(1, 1)), (ran.Code, ran.Counts));
        Assert.Contains("tekencodering", ran.Error, StringComparison.Ordinal);
        var honest = Encoding.Latin1.GetBytes(Log(Case("A", "stap 1"), Case("Genève", "stap 1")).Replace("UTF-8", "iso-8859-1", StringComparison.Ordinal));
        Assert.Equal((0, Ran.Of(1, 1, alreadyThere: 1)), Outcome(await product.Import(honest, _source)));
        Assert.Equal(["A", "Genève"], await Cases());
    }

    [Fact]
    public async Task What_the_database_cannot_keep_costs_one_case_and_not_the_run()
    {
        var large = Text("groot", new string('é', 200_000));
        var log = Log(
            Case("zonder tekst", [("_x0000_", "nul"), ("_xD800_", "half")], "stap 1"), Case("groot", [("groot", new string('é', 200_000))], "stap 1"),
            CaseOf("grote stap", Event("stap 1", DateTimeOffset.UnixEpoch, more: large)),
            Case("nooit", [("deadline", "9999-12-31T23:59:59Z"), ("start", "0001-01-01T00:00:00Z")], "stap 1"), Case("B", "stap 1"));

        var ran = await product.Import(log, _source);

        Assert.Equal((0, Ran.Of(3, 3, skippedCases: 2)), (ran.Code, ran.Counts));
        Assert.Contains("regel 4, groot: Een activiteit van de zaak heeft te veel gegevens.", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["B", "nooit", "zonder tekst"], await Cases());
    }

    private Task<List<string>> Cases() => product.Rows(
        $"select data->>'zaak' from dossiers.mt_events where version = 1 and data->>'bron' = '{_source}' order by data->>'zaak' collate \"C\"");

    private async Task<(int Code, string Counts)> Again(string log) => Outcome(await product.Import(log, _source));

    private static (int Code, string Counts) Outcome(Ran ran) => (ran.Code, ran.Counts);
}
