using System.Text;
using System.Text.RegularExpressions;
using CaseTracking.Testing;

namespace CaseTracking.RunningProduct;

/// <summary>The folder into which a product under test puts its mails.</summary>
public sealed partial class ReceivedMails : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("casetracking-mail-");

    /// <summary>The setting that makes a product use it.</summary>
    public KeyValuePair<string, string?> Setting => new("Mail:PickupFolder", _folder.FullName);

    /// <summary>Mails to an address, as their plain text.</summary>
    public IReadOnlyList<string> To(string address) =>
    [
        .. _folder.GetFiles("*.eml").OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => File.ReadAllText(f.FullName))
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

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

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

    [GeneratedRegex(@"content-type: text/plain[^\r]*\r\ncontent-transfer-encoding: (?<coding>[a-z0-9-]+)\r\n\r\n(?<body>.*?)(\r\n\r\n)?\r\n--", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex PlainPart();
}
