using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Melden;

/// <summary>The mails of a product, as the page for Development shows them.</summary>
internal sealed partial class Brievenbus(Product product)
{
    /// <summary>The mails whose subject holds this text, oldest first.</summary>
    public async Task<IReadOnlyList<string>> Over(string subject)
    {
        using var visitor = product.Visitor();
        var list = await visitor.Open("/dev/mail");
        var found = new List<string>();
        foreach (Match line in Line().Matches(list.Html))
            if (WebUtility.HtmlDecode(line.Groups[2].Value).Contains(subject, StringComparison.Ordinal))
                found.Add(WebUtility.HtmlDecode((await visitor.Open(line.Groups[1].Value)).Html));
        found.Reverse();
        return found;
    }

    /// <summary>Waits for so many.</summary>
    public async Task<IReadOnlyList<string>> Wacht(string subject, int count)
    {
        IReadOnlyList<string> found = [];
        await Eventually.Holds(async () => (found = await Over(subject)).Count >= count, $"{count} mails about {subject}");
        Assert.Equal(count, found.Count);
        return found;
    }

    [GeneratedRegex("href=\"(/dev/mail/[0-9a-f]+)\">([^<]*)<")]
    private static partial Regex Line();
}
