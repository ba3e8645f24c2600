using CaseTracking.Web.Uploads;

namespace CaseTracking.Web.Tests.Uploads;

[Trait("Proof", "H3")]
public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("attest.pdf", "attest.pdf")]
    [InlineData("Mijn foto's (2).PDF", "Mijn foto's (2).pdf")]
    [InlineData("brief 12.03.2024.pdf", "brief 12.03.2024.pdf")]
    [InlineData("Überweisung é.pdf", "Überweisung é.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\Fien\\huur.docx", "huur.pdf")]
    [InlineData("..", "bestand.pdf")]
    [InlineData(".pdf", "pdf.pdf")]
    [InlineData("", "bestand.pdf")]
    [InlineData(null, "bestand.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "a Set-Cookie x=1.pdf")]
    [InlineData("foto\u202Egpj.exe", "fotogpj.pdf")]
    [InlineData("a\u200Bb\u2066c\0d\u007Fe.pdf", "abcde.pdf")]
    [InlineData("a\"; filename=\"b.exe", "a filename=b.pdf")]
    [InlineData("attest.pdf.exe", "attest.pdf")]
    [InlineData("  spaties   en\ttabs .pdf", "spaties en tabs.pdf")]
    [InlineData("half \uD800 teken.pdf", "half teken.pdf")]
    public void What_was_sent_becomes_a_name_to_show(string? sent, string shown) => Assert.Equal(shown, SafeFileName.Of(sent, ".pdf"));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_extension()
    {
        var name = SafeFileName.Of(new string('a', 300) + ".exe", ".docx");
        Assert.Equal(150, name.Length);
        Assert.EndsWith("aaa.docx", name, StringComparison.Ordinal);
        Assert.DoesNotContain(SafeFileName.Of(string.Concat(Enumerable.Repeat("😀", 200)), "").EnumerateRunes(), r => r.Value == 0xFFFD);
        Assert.DoesNotContain(SafeFileName.Of("a" + string.Concat(Enumerable.Repeat("😀", 200)), "").EnumerateRunes(), r => r.Value == 0xFFFD);
    }
}
