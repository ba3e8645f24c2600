using System.Buffers;
using System.Text;

namespace CaseTracking.Web.Uploads.Formats;

/// <summary>Signs of a second file: one that a browser, a viewer or an archive program would open instead of the first.</summary>
internal static class Marks
{
    /// <summary>As far as programs look for the beginning of what they know.</summary>
    public const int HeadBytes = 1024;

    // An archive's end record may have a comment of 65,535 bytes behind it.
    private const int ArchiveTailBytes = 22 + ushort.MaxValue;

    private static readonly SearchValues<string> Markup = SearchValues.Create(
        ["<script", "<html>", "<html ", "<!doctype", "<svg>", "<svg ", "<iframe", "<?php"], StringComparison.OrdinalIgnoreCase);

    private static readonly byte[] ArchiveEnd = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0];

    private static readonly byte[][] Containers = [[0x50, 0x4B, 3, 4], "Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF], "%PDF-"u8.ToArray(), "MZ"u8.ToArray()];

    /// <summary>Another file begins in the head of a binary one.</summary>
    public static bool Foreign(ReadOnlySpan<byte> head, bool isPdf) => head.LastIndexOf("%PDF-"u8) > (isPdf ? 0 : -1) || HasMarkup(head);

    public static bool HasMarkup(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes).AsSpan().ContainsAny(Markup);

    /// <summary>The file ends as an archive does: an archive program opens it.</summary>
    public static bool EndsAsArchive(Stream content) => content.Tail(ArchiveTailBytes).AsSpan().IndexOf(ArchiveEnd) >= 0;

    /// <summary>What stands behind the end of a picture: telephones put a second picture or a short film there, attackers an archive or a page.</summary>
    public static bool IsForeignFrom(Stream content, long position)
    {
        if (position >= content.Length) return false;
        var start = content.At(position, (int)Math.Min(16, content.Length - position)).AsSpan().TrimStart("\0\r\n\t "u8).ToArray();
        return Array.Exists(Containers, c => start.AsSpan().StartsWith(c)) || content.Any(position, 16, window => HasMarkup(window.Span));
    }
}
