using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CaseTracking.Testing.Uploads;

/// <summary>Small whole files of every type we take.</summary>
public static class SampleFiles
{
    /// <summary>Plain text with an accent.</summary>
    public static byte[] Text { get; } = Encoding.UTF8.GetBytes("\uFEFFBeste,\r\nik vraag een attest. Café, 5 < 6.\n");

    /// <summary>The smallest that is whole.</summary>
    public static byte[] Pdf(string between = "")
    {
        var body = $"%PDF-1.4\n%âãÏÓ\n{between}1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n";
        return Encoding.Latin1.GetBytes($"{body}xref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n{body.Length}\n%%EOF\n");
    }

    /// <summary>Of this many pixels.</summary>
    public static byte[] Png(uint width = 2, uint height = 2)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        var data = new MemoryStream();
        using (var packed = new ZLibStream(data, CompressionMode.Compress, leaveOpen: true)) packed.Write(new byte[6]);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>One grey block.</summary>
    public static byte[] Jpeg(ushort width = 8, ushort height = 8) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"u8.ToArray()),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0, 1, .. new byte[15], 0]),
        .. Segment(0xC4, [0x10, 1, .. new byte[15], 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        0x3F, 0xFF, 0, 0xFF, 0xD0, 0x3F, 0xFF, 0xD9,
    ];

    /// <summary>A letter, with more in it when asked.</summary>
    public static byte[] Docx(Action<ZipArchive>? more = null, string main = "document") => Zip(zip =>
    {
        Add(zip, "[Content_Types].xml",
            $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.{(main == "document" ? "openxmlformats-officedocument.wordprocessingml" : "ms-word")}.{main}.main+xml"/></Types>""");
        Add(zip, "word/document.xml", string.Concat(Enumerable.Repeat("<w:p>Beste</w:p>", 100)));
        more?.Invoke(zip);
    });

    /// <summary>The same of LibreOffice.</summary>
    public static byte[] Odt(Action<ZipArchive>? more = null) => Zip(zip =>
    {
        Add(zip, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
        Add(zip, "content.xml", "<office:document-content/>");
        more?.Invoke(zip);
    });

    /// <summary>An archive.</summary>
    public static byte[] Zip(Action<ZipArchive> fill)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true)) fill(zip);
        return bytes.ToArray();
    }

    /// <summary>Puts text in an archive.</summary>
    public static ZipArchiveEntry Add(ZipArchive zip, string name, string text, CompressionLevel level = CompressionLevel.Optimal) =>
        Add(zip, name, Encoding.UTF8.GetBytes(text), level);

    /// <summary>Puts bytes in an archive.</summary>
    public static ZipArchiveEntry Add(ZipArchive zip, string name, byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = zip.CreateEntry(name, level);
        using var stream = entry.Open();
        stream.Write(bytes);
        return entry;
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        }

        return ~crc;
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
}
