using System.Diagnostics;
using CaseTracking.Dossiers.Xes;
using static CaseTracking.Dossiers.Tests.Xes.XesSamples;

namespace CaseTracking.Dossiers.Tests.Xes;

/// <summary>
/// Municipal logs of 4TU.ResearchData: the receipt phase of the CoSeLoG project (J.C.A.M. Buijs) and BPI Challenge 2015 (B.F. van Dongen).
/// </summary>
public sealed class XesRealLogTests(ITestOutputHelper output)
{
    private const string Receipt = "receipt-2010-2011.xes.gz";
    private const string Bpic15 = "bpic15-municipality2-phases.xes.gz";
    private const string Example = "running-example.xes";

    [Theory]
    [InlineData(Receipt, 1_147, 6_988)]
    [InlineData(Bpic15, 832, 15_650)]
    [InlineData(Example, 6, 42)]
    public void Every_case_and_event_is_read(string file, int cases, int events)
    {
        var clock = Stopwatch.StartNew();
        var read = ReadShared(file);
        output.WriteLine($"{read.Sum(c => c.Events.Count) / clock.Elapsed.TotalSeconds:N0} events/s");

        Assert.Equal((cases, events), (read.Count, read.Sum(c => c.Events.Count)));
    }

    [Fact]
    public void What_a_tool_added_is_no_event() =>
        Assert.Equal(13_986, ReadShared(Bpic15).Sum(c => c.Events.Count(e => !Mappings.Bpic15.LaatWeg(e))));

    [Fact]
    public void Half_of_the_times_are_those_of_the_event_before_so_only_the_order_of_the_file_counts()
    {
        var pairs = ReadShared(Bpic15).SelectMany(c => c.Events.Zip(c.Events.Skip(1))).ToList();

        Assert.InRange(pairs.Count(p => p.First.Tijdstip == p.Second.Tijdstip), pairs.Count / 3, pairs.Count);
    }

    [Theory]
    [InlineData(Receipt)]
    [InlineData(Bpic15)]
    [InlineData(Example)]
    public async Task What_is_written_is_valid_and_reads_the_same(string file)
    {
        var cases = ReadShared(file);
        using var written = new MemoryStream();
        var result = await XesWriter.Write(written, cases.ToAsyncEnumerable(), CancellationToken.None);

        Assert.Equal(new XesWriting.Written(cases.Count, cases.Sum(c => c.Events.Count)), result);
        Assert.Empty(XesSchema.Faults(written.ToArray()));
        Assert.Equal(cases.SelectMany(XesLines.Of), Read(written.ToArray()).Cast<XesCase>().SelectMany(XesLines.Of));
    }

    [Theory]
    [InlineData(Receipt)]
    [InlineData(Bpic15)]
    public void The_files_themselves_are_not_valid_so_the_schema_does_bite(string file)
    {
        using var gzip = new System.IO.Compression.GZipStream(File.OpenRead(Shared(file)), System.IO.Compression.CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);

        Assert.NotEmpty(XesSchema.Faults(plain.ToArray()));
    }
}
