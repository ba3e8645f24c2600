using System.IO.Compression;
using CaseTracking.Web.Uploads.Formats;

namespace CaseTracking.Web.Uploads.Archives;

/// <summary>
/// Unpacks every entry and keeps nothing: sizes in a directory can lie. Stops at the claimed size, and claims are bounded before.
/// </summary>
internal static class Unpacking
{
    // ZIP, RAR, 7z, gzip, a Windows program, and the container of old Office files and embedded objects.
    private static readonly byte[][] Packings =
    [
        [0x50, 0x4B, 3, 4], "Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B, 8], "MZ"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0],
    ];

    public static Inspection.Refused? Judge(Archive archive)
    {
        foreach (var entry in archive.Entries)
        {
            using var content = Open(archive, entry);
            if (Judge(content, entry.UnpackedBytes) is { } refused) return refused;
        }

        return null;
    }

    /// <summary>The beginning of an entry, which has been judged.</summary>
    public static byte[] Read(Archive archive, ArchiveEntry entry, int most)
    {
        using var content = Open(archive, entry);
        var bytes = new byte[Math.Min(most, entry.UnpackedBytes)];
        return bytes[..content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static Stream Open(Archive archive, ArchiveEntry entry) =>
        entry.Method == 0 ? archive.Packed(entry) : new DeflateStream(archive.Packed(entry), CompressionMode.Decompress);

    private static Inspection.Refused? Judge(Stream content, long claimed)
    {
        var window = new byte[32 * 1024];
        var (kept, total, isFirst) = (0, 0L, true);
        for (int count; (count = content.Read(window, kept, window.Length - kept)) > 0;)
        {
            total += count;
            if (total > claimed) return Refusals.Bomb;

            var filled = kept + count;
            if (isFirst && filled >= 4 && IsPacked(window)) return Refusals.Nested;
            if (VirusMark.IsIn(window.AsMemory(0, filled))) return Refusals.Virus;
            isFirst &= filled < 4;
            kept = Math.Min(VirusMark.Length, filled);
            window.AsSpan(filled - kept, kept).CopyTo(window);
        }

        return total == claimed ? null : Refusals.Broken;
    }

    private static bool IsPacked(byte[] start) => Array.Exists(Packings, p => start.AsSpan().StartsWith(p));
}
