using System.Text;
using CaseTracking.Dossiers.Xes;
using static CaseTracking.Dossiers.Tests.Xes.XesSamples;

namespace CaseTracking.Dossiers.Tests.Xes;

/// <summary>A broken file gives the complete cases before the break and then one fault; never half a case.</summary>
public sealed class XesFaultTests
{
    private static readonly string Two = Log(Case + Case.Replace("\"A\"", "\"B\"", StringComparison.Ordinal));

    public static TheoryData<int> Cuts => [.. Enumerable.Range(0, Two.Length - 1)];

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_file_cut_anywhere_gives_only_complete_cases_and_a_fault(int length)
    {
        var complete = Two[..length].Split("</trace>").Length - 1;
        var items = Read(Two[..length]);

        Assert.Equal("AB"[..complete], string.Concat(items.SkipLast(1).Select(i => Assert.IsType<XesCase>(i).Naam)));
        Assert.Contains("niet volledig", Assert.IsType<XesFault>(items[^1]).Zin, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\u0001")]
    [InlineData("&#0;")]
    [InlineData("&unknown;")]
    [InlineData("<")]
    [InlineData("</trace>")]
    public void A_character_that_may_not_be_there_is_told_with_its_line(string damage)
    {
        var items = Read(Log($"{Case}\n<trace><string key=\"k\" value=\"{damage}\"/></trace>\n{Case}"));

        Assert.Equal(2, items.Count);
        Assert.IsType<XesCase>(items[0]);
        var fault = Assert.IsType<XesFault>(items[1]);
        Assert.Equal(5, fault.Regel);
        Assert.Contains("beschadigd op regel 5", fault.Zin, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_in_another_encoding_than_declared_are_a_fault_and_not_another_name()
    {
        var items = Read(Encoding.Latin1.GetBytes(Log($"{Case}\n{Case.Replace("\"A\"", "\"Café\"", StringComparison.Ordinal)}")));

        Assert.IsType<XesCase>(items[0]);
        Assert.Contains("tekencodering", Assert.IsType<XesFault>(items[1]).Zin, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("   ", "leeg")]
    [InlineData("case;activity;time\nA;x;2024-03-01", "beschadigd")]
    [InlineData("{\"cases\":[]}", "beschadigd")]
    [InlineData("<html><body/></html>", "geen XES-bestand")]
    [InlineData("<?xml version=\"1.0\" encoding=\"klingon\"?><log/>", "klingon")]
    public void What_is_not_a_log_is_told_as_such(string content, string word)
    {
        var fault = Assert.IsType<XesFault>(Assert.Single(Read(content)));

        Assert.Equal(1, fault.Regel);
        Assert.Contains(word, fault.Zin, StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_the_log_is_a_fault_after_its_cases()
    {
        var items = Read(Log(Case) + "<log/>");

        Assert.Equal([typeof(XesCase), typeof(XesFault)], items.Select(i => i.GetType()));
    }

    [Fact]
    public void A_cut_compressed_file_gives_a_fault_after_the_complete_cases()
    {
        var many = string.Concat(Enumerable.Range(0, 5_000).Select(i => Case.Replace("\"A\"", $"\"{Guid.NewGuid()}\"", StringComparison.Ordinal)));
        var compressed = Gzip(Encoding.UTF8.GetBytes(Log(many)));

        var items = Read(compressed[..(compressed.Length / 2)]);

        Assert.InRange(items.Count, 1_000, 4_000);
        Assert.All(items.SkipLast(1), i => Assert.IsType<XesCase>(i));
        Assert.Contains("niet volledig", Assert.IsType<XesFault>(items[^1]).Zin, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_compressed_file_is_a_fault()
    {
        var compressed = Gzip(Encoding.UTF8.GetBytes(Log(Case)));
        compressed.AsSpan(10, 12).Fill(0xFF);

        Assert.IsType<XesFault>(Read(compressed)[^1]);
    }

    [Fact]
    public void Garbage_after_a_compressed_log_does_no_harm()
    {
        byte[] padded = [.. Gzip(Encoding.UTF8.GetBytes(Log(Case))), .. new byte[1_000]];

        Assert.IsType<XesCase>(Assert.Single(Read(padded)));
    }
}
