using CaseTracking.Dossiers.Xes;
using static CaseTracking.Dossiers.Tests.Xes.XesSamples;

namespace CaseTracking.Dossiers.Tests.Xes;

/// <summary>Alone on the machine: what these measure is the heap of the whole process.</summary>
[CollectionDefinition(nameof(XesHostileTests), DisableParallelization = true)]
[Collection(nameof(XesHostileTests))]
public sealed class XesHostileTests(ITestOutputHelper output)
{
    private const long Megabyte = 1024 * 1024;
    private const long Flat = 50 * Megabyte;
    private const string Begin = "<log>" + Case;

    private static readonly string Event = """<event><string key="concept:name" value="x"/><date key="time:timestamp" value="2024-03-01"/></event>""";

    [Theory]
    [InlineData("""<!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><log><string key="k" value="&b;"/></log>""")]
    [InlineData("""<!DOCTYPE log [<!ENTITY e SYSTEM "file:///etc/passwd">]><log>&e;</log>""")]
    [InlineData("""<!DOCTYPE log SYSTEM "http://127.0.0.1:1/log.dtd"><log/>""")]
    [InlineData("<!DOCTYPE log><log/>")]
    public void A_document_type_is_refused_before_anything_of_it_is_used(string xml) =>
        Assert.Contains("DOCTYPE", Assert.IsType<XesFault>(Assert.Single(Read(xml))).Zin, StringComparison.Ordinal);

    [Theory]
    [InlineData("<a>", "")]
    [InlineData("<trace><event>", "")]
    [InlineData("a", "<string key=\"k\" value=\"")]
    [InlineData(">", "<string key=\"k\" value=\"")]
    [InlineData("\n", "<string key='k' value='")]
    [InlineData("a", "<")]
    [InlineData(" ", "<string ")]
    [InlineData("tekst ", "<string>")]
    [InlineData(" ", "")]
    [InlineData("a<b> - ", "<!-- ")]
    [InlineData("a<b>] ", "<string><![CDATA[")]
    [InlineData("a<b> ", "<?tool ")]
    public void A_gigabyte_of_one_thing_is_refused_at_its_first_megabytes(string piece, string before)
    {
        using var file = new GeneratedStream(Begin + before, piece, 1024, "");
        var items = ReadAll(file);

        Assert.IsType<XesCase>(items[0]);
        Assert.IsType<XesFault>(items[1]);
        Assert.InRange(file.Given, 0, 3 * Megabyte);
        Assert.InRange(file.Growth, 0, Flat);
    }

    [Fact]
    public void Names_without_end_are_refused()
    {
        using var file = new GeneratedStream(Begin, i => $"<n{i} a{i}=''/>", 10_000_000, "");

        Assert.Contains("namen", Assert.IsType<XesFault>(ReadAll(file)[1]).Zin, StringComparison.Ordinal);
        Assert.InRange(file.Given, 0, Megabyte);
    }

    public static TheoryData<string, string> HugeCases => new()
    {
        { Event, "CaseTooLong" },
        { $"<event><string key='k' value='{new string('a', 5_000)}'/></event>", "CaseTooLarge" },
        { "<string key='a' value='b'/>", "CaseTooLarge" },
        { "<event/>", "CaseTooLong" },
    };

    [Theory]
    [MemberData(nameof(HugeCases))]
    public void A_case_without_end_is_left_out_in_flat_memory_and_the_next_one_read(string piece, string reason)
    {
        using var file = new GeneratedStream(Begin + "<trace>", piece, 220, $"</trace>{Case}</log>");
        var items = ReadAll(file);

        Assert.Equal([typeof(XesCase), typeof(XesSkip), typeof(XesCase)], items.Select(i => i.GetType()));
        Assert.Equal(reason, ((XesSkip)items[1]).Reden.ToString());
        Assert.InRange(file.Growth, 0, Flat);
    }

    [Fact]
    public void A_large_log_is_read_in_flat_memory()
    {
        var trace = $"""<trace><string key="concept:name" value="A"/>{string.Concat(Enumerable.Repeat(Event, 60))}</trace>""";
        using var file = new GeneratedStream(Begin, trace, 300, "</log>");
        using var reader = new XesReader(file);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var events = reader.Items().Sum(i => (long)Assert.IsType<XesCase>(i).Events.Count);

        output.WriteLine($"{events:N0} events, {events / clock.Elapsed.TotalSeconds:N0}/s, {file.Given / Megabyte} MB, grew {file.Growth / Megabyte} MB.");
        Assert.InRange(file.Given, 300 * Megabyte, long.MaxValue);
        Assert.InRange(file.Growth, 0, Flat);
    }

    [Fact]
    public void A_small_compressed_file_that_unfolds_to_hundreds_of_megabytes_is_read_in_flat_memory()
    {
        using var plain = new GeneratedStream(Begin, Case, 200, "</log>");
        using var compressed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)) plain.CopyTo(gzip);
        compressed.Position = 0;
        using var reader = new XesReader(compressed);

        var cases = 0;
        foreach (var item in reader.Items())
            if (item is XesCase && ++cases % 200_000 == 0) plain.Measure();

        Assert.InRange(cases, 500_000, int.MaxValue);
        Assert.InRange(plain.Growth, 0, Flat);
    }

    [Theory]
    [InlineData("a", "<string key=\"k\" value=\"", "\"/></log>")]
    [InlineData("<event/>", "<trace>", "</trace></log>")]
    public void Without_limits_the_heap_grows_and_the_measure_sees_it(string piece, string before, string end)
    {
        using var file = new GeneratedStream(Begin + before, piece, 64, end);
        using var reader = new XesReader(file, new XesLimits { Token = int.MaxValue, EventsPerCase = int.MaxValue, CharactersPerCase = int.MaxValue });

        Assert.DoesNotContain(reader.Items(), i => i is XesFault);
        Assert.InRange(file.Growth, Flat, long.MaxValue);
    }

    private static List<XesItem> ReadAll(GeneratedStream file)
    {
        using var reader = new XesReader(file);
        List<XesItem> items = [.. reader.Items()];
        file.Measure();
        return items;
    }
}
