using System.Text;
using System.Text.RegularExpressions;

namespace CaseTracking.Dossiers.Xes;

/// <summary>Which characters the bytes are: by their first ones, then by what the file says of itself.</summary>
internal static partial class XesEncoding
{
    /// <summary>Enough for a declaration, whatever space somebody left in it.</summary>
    public const int Start = 512;

    // Bytes that fit no character become one that XML forbids: the parser then stops right there, with the line.
    private static readonly DecoderFallback Forbidden = new DecoderReplacementFallback("\uFFFF");

    /// <summary>The encoding, and how many bytes its mark takes.</summary>
    public static (Encoding Encoding, int Mark) Detect(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Strict("utf-8"), 3),
        [0xFF, 0xFE, ..] => (Strict("utf-16"), 2),
        [0xFE, 0xFF, ..] => (Strict("utf-16BE"), 2),
        [(byte)'<', 0, ..] => (Strict("utf-16"), 0),
        [0, (byte)'<', ..] => (Strict("utf-16BE"), 0),
        _ => (Declared(Encoding.Latin1.GetString(start)), 0),
    };

    private static Encoding Declared(string start)
    {
        var name = Declaration().Match(start) is { Success: true } declaration ? declaration.Groups[1].Value : "utf-8";

        // The declaration could be read byte by byte, so a wide encoding is not what the file has.
        return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ucs-2", StringComparison.OrdinalIgnoreCase)
            ? Strict("utf-8")
            : Strict(name);
    }

    private static Encoding Strict(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, Forbidden);
        }
        catch (ArgumentException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, Forbidden)
                ?? throw new XesRefused($"De tekencodering {name} is niet bekend. Bewaar het bestand als UTF-8.");
        }
    }

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,39})["']""")]
    private static partial Regex Declaration();
}
