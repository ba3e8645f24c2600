using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseTracking.Hosting.Mail.Development;

/// <summary>A mail of the pickup folder, read for showing: just enough of MIME for what <see cref="PickupMailer"/> writes.</summary>
/// <param name="Name">Name of the file, without extension.</param>
/// <param name="Headers">In order, folded lines joined, as they stand in the file.</param>
/// <param name="Text">The plain text; empty when there is none.</param>
/// <param name="Html">The HTML; empty when there is none.</param>
internal sealed partial record PickupMail(string Name, IReadOnlyList<KeyValuePair<string, string>> Headers, string Text, string Html)
{
    public string To => Header("To");

    public string Subject => Words(Header("Subject"));

    public static PickupMail Read(string name, string file)
    {
        var (head, body) = Cut(file.ReplaceLineEndings("\n"));
        var headers = Fields(head);
        var parts = Boundary().Match(Value(headers, "Content-Type")) is { Success: true } match
            ? body.Split($"--{match.Groups[1].Value}").Skip(1).Select(p => Cut(p.TrimStart('\n'))).ToList()
            : [];
        return new(name, headers, Part(parts, "text/plain"), Part(parts, "text/html"));
    }

    public string Header(string name) => Value(Headers, name);

    private static string Part(List<(string Head, string Body)> parts, string type) =>
        parts.Find(p => p.Head.Contains(type, StringComparison.OrdinalIgnoreCase)) is { Head: { } head, Body: var body }
            ? Encoding.UTF8.GetString(Value(Fields(head), "Content-Transfer-Encoding") == "base64" ? Convert.FromBase64String(body) : Quoted(body))
            : "";

    // RFC 2045: a soft break ends in =, any other octet is = and two hexadecimal digits.
    private static byte[] Quoted(string body) => [.. Octets(body.Replace("=\n", "", StringComparison.Ordinal))];

    private static IEnumerable<byte> Octets(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                yield return octet;
                i += 2;
            }
            else
            {
                yield return (byte)text[i];
            }
        }
    }

    // RFC 2047, as the framework writes it: base64 or quoted, and a space between two such words is no space.
    private static string Words(string header)
    {
        var joined = BetweenWords().Replace(header, "?==?");
        var octets = new List<byte>();
        var at = 0;
        foreach (Match word in EncodedWord().Matches(joined))
        {
            octets.AddRange(Encoding.UTF8.GetBytes(joined[at..word.Index]));
            octets.AddRange(word.Groups[1].Value is "B" or "b" ? Convert.FromBase64String(word.Groups[2].Value) : Quoted(word.Groups[2].Value.Replace('_', ' ')));
            at = word.Index + word.Length;
        }

        return Encoding.UTF8.GetString([.. octets, .. Encoding.UTF8.GetBytes(joined[at..])]);
    }

    private static (string Head, string Body) Cut(string text) =>
        text.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var end ? (text[..end], text[(end + 2)..]) : (text, "");

    private static KeyValuePair<string, string>[] Fields(string head) =>
    [
        .. Folded().Replace(head, " ").Split('\n').Select(line => line.Split(": ", 2)).Where(field => field.Length == 2)
            .Select(field => KeyValuePair.Create(field[0], field[1])),
    ];

    private static string Value(IReadOnlyList<KeyValuePair<string, string>> headers, string name) =>
        headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    [GeneratedRegex(@"boundary=""?([^"";\s]+)")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex BetweenWords();
}
