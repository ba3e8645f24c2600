using System.Globalization;
using System.Text;

namespace CaseTracking.Hosting.Identity.Staff;

/// <summary>A name as a provider sent it, fit for a line on a screen.</summary>
internal static class DisplayName
{
    private const int Longest = 100;

    /// <summary>
    /// Without what cannot be seen: a character that turns the direction of writing could make one colleague look like another. Nothing is
    /// left of a name that holds nothing else.
    /// </summary>
    public static string Clean(string name)
    {
        var line = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Format) continue;
            if (line.Length + rune.Utf16SequenceLength > Longest) break;
            line.Append(category is UnicodeCategory.Control || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }

        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
