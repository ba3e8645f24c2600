using System.Buffers.Binary;
using System.Text;

namespace CaseTracking.Testing.Uploads;

/// <summary>Files that want something else than to be read, each with the refusal it must meet.</summary>
public static class Attacks
{
    private static readonly byte[] Eicar = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
    private static readonly byte[] SomeZip = SampleFiles.Zip(z => SampleFiles.Add(z, "a.txt", "a"));
    private static readonly byte[] Html = "<html><script>alert(1)</script></html>"u8.ToArray();
    private static readonly byte[] Exe = [.. "MZ\x90\0\x03\0\0\0"u8, .. new byte[200], .. "PE\0\0"u8, .. new byte[200]];

    /// <summary>By what they are: the code of the refusal, and how one is made.</summary>
    public static IReadOnlyDictionary<string, (string Code, Func<byte[]> Make)> All { get; } = new Dictionary<string, (string Code, Func<byte[]> Make)>
    {
        ["nothing at all"] = ("bestand-leeg", () => []),
        ["a program"] = ("bestandstype-niet-toegelaten", () => Exe),
        ["a Linux program"] = ("bestandstype-niet-toegelaten", () => [0x7F, .. "ELF"u8, .. new byte[100]]),
        ["SVG with a script"] = ("bestandstype-niet-toegelaten", () => "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray()),
        ["SVG behind a declaration"] = ("bestandstype-niet-toegelaten", () => "\uFEFF <?xml version=\"1.0\"?><svg/>"u8.ToArray()),
        ["HTML"] = ("bestandstype-niet-toegelaten", () => Html),
        ["HTML behind some words"] = ("bestandstype-niet-toegelaten", () => [.. "Beste lezer,\n"u8, .. Html]),
        ["XML"] = ("bestandstype-niet-toegelaten", () => "<?xml version=\"1.0\"?><a/>"u8.ToArray()),
        ["a picture that is a script"] = ("bestandstype-niet-toegelaten", () => "GIF89a/*x*/=1;alert(1)"u8.ToArray()),
        ["RTF"] = ("bestandstype-niet-toegelaten", () => "{\\rtf1 a}"u8.ToArray()),
        ["a shell script"] = ("bestandstype-niet-toegelaten", () => "#!/bin/sh\nrm -rf /\n"u8.ToArray()),
        ["old Word"] = ("bestandstype-niet-toegelaten", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]),
        ["text in another encoding"] = ("bestandstype-niet-toegelaten", () => Encoding.Latin1.GetBytes("Café")),
        ["text with a zero"] = ("bestandstype-niet-toegelaten", () => "a\0b"u8.ToArray()),
        ["the scanners' test file"] = ("bestand-onveilig", () => Eicar),
        ["the test file deep in a text"] = ("bestand-onveilig", () => [.. Enumerable.Repeat((byte)'a', 100_000), .. Eicar]),
        ["the test file in a document"] = ("bestand-onveilig", () => SampleFiles.Docx(z => SampleFiles.Add(z, "word/media/a.bin", [.. new byte[40_000], .. Eicar]))),
        ["PDF with a page before it"] = ("bestand-dubbel", () => [.. "Hallo\n"u8, .. SampleFiles.Pdf()]),
        ["PDF with an archive behind it"] = ("bestand-dubbel", () => [.. SampleFiles.Pdf(), .. SomeZip]),
        ["PDF with an archive inside it"] = ("bestand-dubbel", () => [.. SampleFiles.Pdf()[..9], .. SomeZip, .. SampleFiles.Pdf()]),
        ["PDF with a page behind it"] = ("bestand-dubbel", () => [.. SampleFiles.Pdf(), .. Html]),
        ["PDF with much behind it"] = ("bestand-dubbel", () => [.. SampleFiles.Pdf(), .. Enumerable.Repeat((byte)'a', 5_000)]),
        ["PDF with a page in its head"] = ("bestand-dubbel", () => SampleFiles.Pdf("<html><script>alert(1)</script>")),
        ["half a PDF"] = ("bestand-beschadigd", () => SampleFiles.Pdf()[..60]),
        ["PNG with an archive behind it"] = ("bestand-dubbel", () => [.. SampleFiles.Png(), .. SomeZip]),
        ["PNG with a PDF in its head"] = ("bestand-dubbel", () => [.. SampleFiles.Png()[..33], .. "%PDF-1.4"u8, .. SampleFiles.Png()[33..]]),
        ["half a PNG"] = ("bestand-beschadigd", () => SampleFiles.Png()[..45]),
        ["PNG of 50,000 x 50,000"] = ("foto-te-groot", () => SampleFiles.Png(50_000, 50_000)),
        ["PNG without height"] = ("foto-te-groot", () => SampleFiles.Png(1, 0)),
        ["JPEG of 50,000 x 50,000"] = ("foto-te-groot", () => SampleFiles.Jpeg(50_000, 50_000)),
        ["JPEG with an archive behind it"] = ("bestand-dubbel", () => [.. SampleFiles.Jpeg(), .. SomeZip]),
        ["JPEG with an archive a little behind it"] = ("bestand-dubbel", () => [.. SampleFiles.Jpeg(), 1, 2, 3, .. SomeZip]),
        ["JPEG with a page behind it"] = ("bestand-dubbel", () => [.. SampleFiles.Jpeg(), .. Html]),
        ["half a JPEG"] = ("bestand-beschadigd", () => SampleFiles.Jpeg()[..^2]),
        ["a plain archive"] = ("bestandstype-niet-toegelaten", () => SomeZip),
        ["an archive without entries"] = ("bestandstype-niet-toegelaten", () => SampleFiles.Zip(_ => { })),
        ["a spreadsheet"] = ("bestandstype-niet-toegelaten", () => SampleFiles.Zip(z => SampleFiles.Add(SampleFiles.Add(z, "[Content_Types].xml", "<Types/>").Archive, "xl/workbook.xml", "<x/>"))),
        ["Word with macros"] = ("bestand-met-programma", () => SampleFiles.Docx(z => SampleFiles.Add(z, "word/vbaProject.bin", "x"))),
        ["Word with macros under another name"] = ("bestand-met-programma", () => SampleFiles.Docx(main: "document.macroEnabled")),
        ["LibreOffice with macros"] = ("bestand-met-programma", () => SampleFiles.Odt(z => SampleFiles.Add(z, "Basic/Standard/Module1.xml", "x"))),
        ["Word with an object in it"] = ("bestand-in-bestand", () => SampleFiles.Docx(z => SampleFiles.Add(z, "word/embeddings/o.bin", [0xD0, 0xCF, 0x11, 0xE0]))),
        ["an archive in a document"] = ("bestand-in-bestand", () => SampleFiles.Docx(z => SampleFiles.Add(z, "word/a.zip", SomeZip))),
        ["Word with a page before it"] = ("bestandstype-niet-toegelaten", () => [.. Html, .. SampleFiles.Docx()]),
        ["Word with something behind it"] = ("bestand-beschadigd", () => [.. SampleFiles.Docx(), .. "more"u8]),
        ["a bomb of zeroes"] = ("bestand-te-veel-inhoud", () => SampleFiles.Docx(z => SampleFiles.Add(z, "word/b.xml", new byte[20_000_000]))),
        ["many bombs, each below the ratio"] = ("bestand-te-veel-inhoud", ManyBombs),
        ["a bomb that lies about its size"] = ("bestand-te-veel-inhoud", () => Patch(SampleFiles.Docx(z => SampleFiles.Add(z, "word/b.xml", new byte[20_000_000])), "word/b.xml", 24, 1000)),
        ["100,000 entries"] = ("bestand-te-veel-inhoud", () => ManyEntries(65_000)),
        ["2,001 entries"] = ("bestand-te-veel-inhoud", () => ManyEntries(1_999)),
        ["entries over each other"] = ("bestand-te-veel-inhoud", Overlapping),
        ["a name that climbs out"] = ("bestand-dubbel", () => SampleFiles.Docx(z => SampleFiles.Add(z, "word/../../../etc/cron.d/x", "x"))),
        ["a name from the root"] = ("bestand-dubbel", () => SampleFiles.Docx(z => SampleFiles.Add(z, "/etc/passwd", "x"))),
        ["a name of Windows"] = ("bestand-dubbel", () => SampleFiles.Docx(z => SampleFiles.Add(z, "..\\..\\a.dll", "x"))),
        ["a link"] = ("bestand-dubbel", () => SampleFiles.Docx(z => SampleFiles.Add(z, "word/link", "/etc/passwd").ExternalAttributes = unchecked((int)0xA1FF0000))),
        ["the same name twice"] = ("bestand-dubbel", () => SampleFiles.Docx(z => SampleFiles.Add(z, "word/document.xml", "<other/>"))),
        ["a document with a password"] = ("bestandstype-niet-toegelaten", () => Patch(SampleFiles.Docx(), "word/document.xml", 8, 1)),
        ["half a document"] = ("bestand-beschadigd", () => SampleFiles.Docx()[..200]),
        ["a document with a broken part"] = ("bestand-beschadigd", BrokenPart),
    };

    private static byte[] ManyEntries(int count) => SampleFiles.Docx(z =>
    {
        for (var i = 0; i < count; i++) z.CreateEntry($"e{i}");
    });

    private static byte[] ManyBombs() => SampleFiles.Docx(z =>
    {
        for (var i = 0; i < 200; i++) SampleFiles.Add(z, $"word/{i}.xml", new byte[1_000_000]);
    });

    // Every entry of the directory points at the same packed bytes: the trick of the smallest bombs.
    private static byte[] Overlapping()
    {
        var bytes = SampleFiles.Docx(z => { SampleFiles.Add(z, "word/a.xml", "same"); SampleFiles.Add(z, "word/b.xml", "same"); });
        var (first, second) = (Directory(bytes, "word/a.xml"), Directory(bytes, "word/b.xml"));
        bytes.AsSpan(first + 42, 4).CopyTo(bytes.AsSpan(second + 42));
        return bytes;
    }

    private static byte[] BrokenPart()
    {
        var bytes = SampleFiles.Docx();
        var local = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(Directory(bytes, "word/document.xml") + 42));
        bytes.AsSpan(local + 30 + "word/document.xml".Length, 8).Fill(0xFF);
        return bytes;
    }

    private static byte[] Patch(byte[] zip, string name, int offset, byte flag)
    {
        zip[Directory(zip, name) + offset] |= flag;
        return zip;
    }

    private static byte[] Patch(byte[] zip, string name, int offset, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(Directory(zip, name) + offset), value);
        return zip;
    }

    // The name stands twice: in front of the content, and in the directory 46 bytes after its entry begins.
    private static int Directory(byte[] zip, string name) => zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(name)) - 46;
}
