namespace CaseTracking.Web.Uploads.Formats;

/// <summary>PDF: the header at the very beginning, the end marker at the very end, and no archive hidden in it.</summary>
internal sealed class PdfFormat : IFormat
{
    private const int TailBytes = 1024;

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith("%PDF-"u8);

    public Inspection Inspect(Stream content)
    {
        var head = content.Head(8);
        if (head.Length < 8 || head[5] is not ((byte)'1' or (byte)'2') || head[6] != '.') return Refusals.Broken;
        if (Marks.EndsAsArchive(content)) return Refusals.SecondFile;

        var tail = content.Tail(TailBytes).AsSpan();
        var end = tail.LastIndexOf("%%EOF"u8);
        if (end < 0) return HasEnd(content) ? Refusals.SecondFile : Refusals.Broken;
        if (!tail[(end + 5)..].TrimStart("\0\t\n\f\r "u8).IsEmpty) return Refusals.SecondFile;
        return tail.IndexOf("startxref"u8) < 0 ? Refusals.Broken : new Inspection.Accepted("application/pdf", ".pdf");
    }

    private static bool HasEnd(Stream content) => content.Any(0, 5, window => window.Span.IndexOf("%%EOF"u8) >= 0);
}
