using System.Text;
using System.Text.RegularExpressions;
using CaseTracking.Testing;

namespace CaseTracking.RunningProduct;

/// <summary>The mails that a product under test sent.</summary>
/// <param name="folder">Where they become files.</param>
public sealed partial class ReceivedMails(string folder)
{
    private readonly string _folder = folder;

    /// <summary>Mails to an address, as their plain text.</summary>
    public IReadOnlyList<string> To(string address) =>
    [
        .. (Directory.Exists(_folder) ? new DirectoryInfo(_folder).GetFiles("*.eml") : []).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => File.ReadAllText(f.FullName))
            .Where(m => m.Contains(address, StringComparison.OrdinalIgnoreCase)).Select(Text),
    ];

    /// <summary>The codes of six digits that were mailed to an address, oldest first.</summary>
    public IReadOnlyList<string> Codes(string address) =>
        [.. To(address).Select(m => SixDigits().Match(m)).Where(m => m.Success).Select(m => m.Groups[1].Value)];

    /// <summary>Waits for one code more than <paramref name="seen"/>.</summary>
    public async Task<string> Code(string address, int seen = 0)
    {
        await Eventually.Holds(() => Codes(address).Count > seen, $"a code for {address} came");
        return Codes(address)[^1];
    }

    /// <summary>Waits for a mail with the link that stops the mails, and reads its path.</summary>
    public async Task<string> StopPath(string address)
    {
        await Eventually.Holds(() => To(address).Any(m => StopLink().IsMatch(m)), $"a mail with the link came to {address}");
        return To(address).Select(m => StopLink().Match(m)).First(m => m.Success).Value;
    }

    private static string Text(string mail)
    {
        var part = PlainPart().Match(mail);
        var body = part.Success ? part.Groups["body"].Value : mail;
        return part.Groups["coding"].Value.Equals("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)))
            : body.Replace("=\r\n", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Uw code is (\d{6})\.")]
    private static partial Regex SixDigits();

    [GeneratedRegex("/meldingen/stoppen/[A-Za-z0-9_-]+")]
    private static partial Regex StopLink();

    [GeneratedRegex(@"content-type: text/plain[^\r]*\r\ncontent-transfer-encoding: (?<coding>[a-z0-9-]+)\r\n\r\n(?<body>.*?)(\r\n\r\n)?\r\n--", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex PlainPart();
}
