using System.Net;
using System.Text.RegularExpressions;

namespace CaseTracking.Host.Tests.Lezen;

/// <summary>A page or a mail as somebody reads it aloud: one sentence after another, without addresses, numbers and telephone numbers.</summary>
internal static partial class Leestekst
{
    /// <summary>The blocks of a page, each ending as a sentence.</summary>
    public static IReadOnlyList<string> Blokken(string html) =>
    [
        .. Einde().Split(Stil().Replace(html, "")).Select(b => Spatie().Replace(Kaal(WebUtility.HtmlDecode(Tag().Replace(b, " "))), " ").Trim())
            .Where(b => b.Any(char.IsLetter)).Select(Zin),
    ];

    /// <summary>The paragraphs of a mail.</summary>
    public static IReadOnlyList<string> Alineas(string mail) =>
        [.. mail.Replace("\r", "", StringComparison.Ordinal).Split("\n\n").Select(a => Spatie().Replace(Kaal(a), " ").Trim()).Where(a => a.Any(char.IsLetter)).Select(Zin)];

    private static string Kaal(string tekst) => Getal().Replace(tekst, "");

    private static string Zin(string blok) => blok[^1] is '.' or '!' or '?' or ':' ? blok : $"{blok}.";

    [GeneratedRegex("<(script|style|head)\\b.*?</\\1>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Stil();

    [GeneratedRegex("</?(?:p|h[1-6]|li|dt|dd|div|section|article|summary|details|button|label|legend|ol|ul|form|header|footer|nav|main|table|tr|td|th|br)\\b[^>]*>")]
    private static partial Regex Einde();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"https?://\S+|localhost\S*|\b\d[\d .\-/]{4,}\d\b|\b[0-9A-Z]{17}\b")]
    private static partial Regex Getal();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spatie();
}
