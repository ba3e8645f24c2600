using System.Diagnostics;
using System.Text;
using CaseTracking.Testing;
using CaseTracking.Testing.Uploads;
using CaseTracking.Web.Uploads;

namespace CaseTracking.Web.Tests.Uploads;

public sealed class ContentSnifferTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = Counts.Within(2);

    public static TheoryData<string> AttackNames => [.. Attacks.All.Keys];

    public static TheoryData<string> SampleNames => [.. Samples.Keys];

    private static Dictionary<string, (string Extension, Func<byte[]> Make)> Samples { get; } = new()
    {
        ["PDF"] = (".pdf", () => SampleFiles.Pdf()),
        ["PDF with zeroes behind it"] = (".pdf", () => [.. SampleFiles.Pdf(), 0, 0, 13, 10]),
        ["PNG"] = (".png", () => SampleFiles.Png()),
        ["PNG of 10,000 x 10,000"] = (".png", () => SampleFiles.Png(10_000, 10_000)),
        ["JPEG"] = (".jpg", () => SampleFiles.Jpeg()),
        ["JPEG with a second picture, as telephones make"] = (".jpg", () => [.. SampleFiles.Jpeg(), .. SampleFiles.Jpeg()]),
        ["JPEG with a film, as telephones make"] = (".jpg", () => [.. SampleFiles.Jpeg(), 0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[100_000]]),
        ["Word"] = (".docx", () => SampleFiles.Docx()),
        ["Word with 500 parts"] = (".docx", () => SampleFiles.Docx(z => { for (var i = 0; i < 500; i++) SampleFiles.Add(z, $"word/media/{i}.png", SampleFiles.Png()); })),
        ["LibreOffice"] = (".odt", () => SampleFiles.Odt()),
        ["text"] = (".txt", () => SampleFiles.Text),
        ["text whose letters fall on every border"] = (".txt", () => Encoding.UTF8.GetBytes("a" + new string('é', 300_000))),
    };

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void What_we_take_is_taken(string name)
    {
        var (extension, make) = Samples[name];
        Assert.Equal(extension, Assert.IsType<Inspection.Accepted>(ContentSniffer.Inspect(new MemoryStream(make()))).Extension);
    }

    [Theory]
    [Trait("Proof", "H3")]
    [MemberData(nameof(AttackNames))]
    public void An_attack_is_refused_soon_with_its_own_sentence(string name)
    {
        var (code, make) = Attacks.All[name];
        var content = new MemoryStream(make());
        var began = Stopwatch.GetTimestamp();

        var refused = Assert.IsType<Inspection.Refused>(ContentSniffer.Inspect(content));

        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Sentence, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, Longest);
    }

    [Theory]
    [Trait("Proof", "H4")]
    [InlineData("PDF")]
    [InlineData("PNG")]
    [InlineData("JPEG")]
    [InlineData("text")]
    [InlineData("Word")]
    public void The_longest_file_costs_little_time_and_memory(string name)
    {
        var content = new MemoryStream(Longest25(name));
        GC.Collect();
        var (before, began) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());

        ContentSniffer.Inspect(content);

        var (took, took2) = (Stopwatch.GetElapsedTime(began), GC.GetAllocatedBytesForCurrentThread() - before);
        output.WriteLine($"{name}: {took.TotalMilliseconds:F0} ms, {took2 / 1024} KB allocated");
        Assert.InRange(took, TimeSpan.Zero, Longest);
        Assert.InRange(took2, 0, name == "JPEG" ? 60_000_000 : 10_000_000);
    }

    [Fact]
    [Trait("Proof", "H4")]
    public void No_attack_takes_much_memory()
    {
        foreach (var (name, (_, make)) in Attacks.All)
        {
            var content = new MemoryStream(make());
            var before = GC.GetAllocatedBytesForCurrentThread();
            ContentSniffer.Inspect(content);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000, name);
        }
    }

    [Fact]
    public void A_file_cut_or_changed_anywhere_is_judged_and_is_never_a_fault()
    {
        var random = new Random(7);
        foreach (var (_, make) in Samples.Values.Concat(Attacks.All.Values).Where(s => s.Make().Length < 20_000))
        {
            for (var round = 0; round < 60; round++)
            {
                // A copy: some makers hand out what other tests use too.
                var bytes = make().ToArray();
                if (bytes.Length == 0) break;
                if (round % 2 == 0) bytes = bytes[..random.Next(bytes.Length)];
                else for (var i = 0; i < 4; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                Assert.NotNull(ContentSniffer.Inspect(new MemoryStream(bytes)));
            }
        }
    }

    private static byte[] Longest25(string name)
    {
        const int Length = 25 * 1024 * 1024;
        var noise = new byte[Length];
        new Random(3).NextBytes(noise);
        return name switch
        {
            "PDF" => [.. "%PDF-1.4\n"u8, .. noise.AsSpan(100_000), .. SampleFiles.Pdf()],
            "PNG" => [.. SampleFiles.Png()[..33], .. Enumerable.Repeat(SampleFiles.Png()[33..^12], 1_000_000).SelectMany(b => b).Take(Length)],
            "JPEG" => [.. SampleFiles.Jpeg(), .. noise.AsSpan(1_000)],
            "text" => [.. Enumerable.Repeat((byte)'a', Length)],
            _ => SampleFiles.Docx(z => { for (var i = 0; i < 90; i++) SampleFiles.Add(z, $"word/{i}.bin", i < 20 ? noise.AsSpan(0, 1_000_000).ToArray() : Enumerable.Repeat("<w:p>abc ", 110_000).SelectMany(s => s.Select(c => (byte)c)).ToArray()); }),
        };
    }
}
