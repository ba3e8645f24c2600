using CaseTracking.Dossiers.Xes;
using static CaseTracking.Dossiers.Tests.Xes.XesSamples;

namespace CaseTracking.Dossiers.Tests.Xes;

public sealed class XesWriterTests : IDisposable
{
    private static readonly DateTimeOffset Time = new DateTimeOffset(2024, 3, 1, 10, 0, 0, TimeSpan.FromHours(1)).AddTicks(1_234_567);

    private readonly string _folder = Directory.CreateTempSubdirectory("xes").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("(case)_caseStatus")]
    [InlineData("met spatie")]
    [InlineData("1ste")]
    [InlineData("_x0028_")]
    [InlineData("euro\u20AC")]
    [InlineData("a:b")]
    public async Task Any_key_becomes_a_valid_one_and_comes_back(string key)
    {
        var written = await Write(Sample(new XesAttribute(key, XesType.String, "v")));

        Assert.Empty(XesSchema.Faults(written));
        Assert.Equal(key, ReadOne(written).Attributen[0].Key);
    }

    [Theory]
    [InlineData("<&>\"' é € 😀")]
    [InlineData("regel 1\nregel 2\r\n\tspatie  ")]
    [InlineData("")]
    public async Task Any_text_comes_back(string text)
    {
        var written = await Write(Sample(XesAttribute.String("k", text)));

        Assert.Empty(XesSchema.Faults(written));
        Assert.Equal(text, ReadOne(written)["k"]);
    }

    [Fact]
    public async Task Characters_that_XML_cannot_hold_are_replaced()
    {
        var written = await Write(Sample(XesAttribute.String("k", "a\u0001b\0 half \uD83D")));

        Assert.Equal("a\uFFFDb\uFFFD half \uFFFD", ReadOne(written)["k"]);
    }

    [Theory]
    [InlineData("Date", "gisteren")]
    [InlineData("Int", "1.5")]
    [InlineData("Boolean", "ja")]
    [InlineData("Float", "veel")]
    public async Task A_value_that_does_not_fit_its_type_goes_out_as_a_string(string type, string text)
    {
        var written = await Write(Sample(new XesAttribute("k", Enum.Parse<XesType>(type), text)));

        Assert.Empty(XesSchema.Faults(written));
        Assert.Equal(XesAttribute.String("k", text), ReadOne(written).Attributen[0]);
    }

    [Fact]
    public async Task An_event_keeps_its_instant_to_the_last_digit_with_its_offset()
    {
        var read = ReadOne(await Write(Sample())).Events[0];

        Assert.True(Time.EqualsExact(read.Tijdstip));
        Assert.Equal(("indienen", "Jan", "complete"), (read.Activiteit, read.Resource, read.Transitie));
    }

    [Theory]
    [InlineData("log.xes", (byte)'<')]
    [InlineData("log.xes.gz", 0x1F)]
    public async Task A_file_is_compressed_when_its_name_says_so(string name, byte first)
    {
        var path = Path.Combine(_folder, name);
        var result = await XesWriter.WriteFile(path, Cases(Sample(), Sample()), CancellationToken.None);

        Assert.Equal(new XesWriting.Written(2, 2), result);
        Assert.Equal(first, (await File.ReadAllBytesAsync(path))[0]);
        Assert.Equal(2, Read(await File.ReadAllBytesAsync(path)).OfType<XesCase>().Count());
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Without_cases_there_is_no_file()
    {
        var result = await XesWriter.WriteFile(Path.Combine(_folder, "log.xes"), Cases(), CancellationToken.None);

        Assert.IsType<XesWriting.Refused>(result);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task An_export_that_fails_half_way_leaves_the_older_file_as_it_was()
    {
        var path = Path.Combine(_folder, "log.xes");
        await File.WriteAllTextAsync(path, "older");

        await Assert.ThrowsAsync<ArgumentException>(() =>
            XesWriter.WriteFile(path, Cases(Sample(), Sample() with { Events = [] }), CancellationToken.None));

        Assert.Equal("older", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    private static XesCase Sample(params XesAttribute[] attributes) =>
        new(1, "A", attributes, [new XesEvent(1, "indienen", Time, "Jan", "complete", [])]);

    private static XesCase ReadOne(byte[] written) => Assert.IsType<XesCase>(Assert.Single(Read(written)));

    private static async Task<byte[]> Write(params XesCase[] cases)
    {
        using var target = new MemoryStream();
        await XesWriter.Write(target, Cases(cases), CancellationToken.None);
        return target.ToArray();
    }

    private static IAsyncEnumerable<XesCase> Cases(params XesCase[] cases) => cases.ToAsyncEnumerable();
}
