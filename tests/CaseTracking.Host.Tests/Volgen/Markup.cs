using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CaseTracking.Host.Tests.Volgen;

/// <summary>Whether every element of a page is closed where it should be; and what Debian's tidy says, where it is installed.</summary>
internal static partial class Markup
{
    private const string Tidy = "/usr/bin/tidy";

    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];

    public static IReadOnlyList<string> Faults(string html) => [.. Unbalanced(html), .. File.Exists(Tidy) ? Errors(html) : []];

    private static IEnumerable<string> Unbalanced(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups[2].Value.ToLowerInvariant();
            if (Void.Contains(name) || tag.Value.EndsWith("/>", StringComparison.Ordinal)) continue;
            if (tag.Groups[1].Length == 0) open.Push(name);
            else if (open.Count == 0 || open.Peek() != name) yield return $"</{name}> closes {(open.Count == 0 ? "nothing" : open.Peek())}";
            else open.Pop();
        }

        foreach (var name in open) yield return $"<{name}> is never closed";
    }

    private static string[] Errors(string html)
    {
        using var tidy = Process.Start(new ProcessStartInfo(Tidy, ["-errors", "-quiet", "--show-warnings", "no", "-utf8"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
        tidy.StandardInput.Write(html);
        tidy.StandardInput.Close();
        return tidy.StandardError.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>")]
    private static partial Regex Tag();
}
