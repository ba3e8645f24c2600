using System.Buffers;
using System.Text;

namespace CaseTracking.Web.Uploads.Formats;

/// <summary>What begins as nothing we know may still be plain text: UTF-8 without control characters, and no page or script.</summary>
internal static class PlainText
{
    private static readonly byte[][] OtherTypes = ["GIF8"u8.ToArray(), "{\\rtf"u8.ToArray(), "%!PS"u8.ToArray(), "#!"u8.ToArray()];
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly SearchValues<char> Control = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Append(0x7F).Select(c => (char)c).Except(['\t', '\n', '\r', '\f'])]);

    public static Inspection Inspect(Stream content, byte[] head)
    {
        if (head.AsSpan().StartsWith(OldOffice)) return Refusals.OldWord;
        if (Array.Exists(OtherTypes, t => head.AsSpan().StartsWith(t))) return Refusals.UnknownType;
        if (Marks.Foreign(head, isPdf: false)) return head.AsSpan().IndexOf("%PDF-"u8) >= 0 ? Refusals.SecondFile : Refusals.UnknownType;

        var text = head.AsSpan().TrimStart("\uFEFF\r\n\t "u8);
        return text.StartsWith("<"u8) || Marks.EndsAsArchive(content) || !IsText(content)
            ? Refusals.UnknownType
            : new Inspection.Accepted("text/plain; charset=utf-8", ".txt");
    }

    private static bool IsText(Stream content)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, chars) = (new byte[32 * 1024], new char[32 * 1024 + 8]);
        content.Position = 0;
        try
        {
            for (int count; (count = content.Read(bytes)) > 0;)
                if (chars.AsSpan(0, decoder.GetChars(bytes.AsSpan(0, count), chars, flush: false)).ContainsAny(Control)) return false;
            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
