using System.Globalization;
using System.Text;

namespace CaseTracking.Web.Uploads;

/// <summary>What is left of a file name that somebody sent: a name to show to people, never a path.</summary>
public static class SafeFileName
{
    /// <summary>Characters of the longest name, extension included.</summary>
    public const int MostCharacters = 150;

    private const string Nameless = "bestand";

    /// <summary>The name without folders, control, format or direction characters, and with the extension of what the file is.</summary>
    /// <param name="sent">As the browser sent it, perhaps a whole path.</param>
    /// <param name="extension">With its dot; nothing is added when empty.</param>
    public static string Of(string? sent, string extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        var name = (sent ?? "")[((sent ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = Collapse(name.EnumerateRunes().Where(r => Rune.IsWhiteSpace(r) || IsShown(r))).Trim(' ', '.');
        if (extension.Length > 0 && HasExtension(clean, out var dot)) clean = clean[..dot].TrimEnd(' ', '.');
        if (extension.Length > 0 && clean.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) clean = clean[..^extension.Length].TrimEnd(' ', '.');
        return Shorten(clean.Length == 0 ? Nameless : clean, MostCharacters - extension.Length) + extension;
    }

    // Letters of every script, their accents, digits and ordinary punctuation; nothing that moves, hides or means something to a system.
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        _ => rune.Value is not ('"' or '<' or '>' or '|' or ':' or '*' or '?' or '%' or ';' or 0xFFFD),
    };

    private static string Collapse(IEnumerable<Rune> runes)
    {
        var text = new StringBuilder();
        foreach (var rune in runes)
        {
            if (!Rune.IsWhiteSpace(rune)) text.Append(rune.ToString());
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool HasExtension(string name, out int dot)
    {
        dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot is > 1 and <= 6;
    }

    private static string Shorten(string name, int most)
    {
        if (name.Length <= most) return name;
        var cut = char.IsHighSurrogate(name[most - 1]) ? most - 1 : most;
        return name[..cut].TrimEnd(' ', '.');
    }
}
