using System.Globalization;
using System.Text;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>The words of a text as a search compares them: lower case, without accents.</summary>
public static class SearchWords
{
    private const int Longest = 40;
    private const int ShortestMisspelt = 4;
    private const int ShortestFarMisspelt = 6;
    private const int ShortestSound = 3;

    /// <summary>Splits a text at everything that is neither letter nor digit; what is no valid text counts as a separator.</summary>
    public static IEnumerable<string> Of(string? text)
    {
        var word = new StringBuilder();
        foreach (var letter in Folded(text ?? ""))
        {
            if (char.IsLetterOrDigit(letter))
            {
                if (word.Length < Longest) word.Append(letter);
                continue;
            }

            if (word.Length > 0) yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>
    /// The word and each spelling with one letter less. Two words that differ by a letter too many, too few, wrong or in the wrong place
    /// share one of them. Short words and words with a digit stand for themselves alone.
    /// </summary>
    public static IEnumerable<string> Spellings(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length < ShortestMisspelt || word.Any(char.IsDigit)
            ? [word]
            : Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Append(word).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The spellings with two letters less as well, for words that are long enough to stay themselves then.</summary>
    public static IEnumerable<string> FarSpellings(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length < ShortestFarMisspelt ? Spellings(word) : Spellings(word).SelectMany(Spellings).Distinct(StringComparer.Ordinal);
    }

    /// <summary>
    /// How the word sounds, roughly, as names are spelt in the Low Countries: its consonants, those that sound alike taken together. Nothing
    /// for a word with a digit, or one of which too little is left to tell it from others.
    /// </summary>
    public static string? Sound(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length < ShortestMisspelt || word.Any(char.IsDigit)) return null;

        var sound = new StringBuilder();
        foreach (var letter in word.Replace("ch", "g", StringComparison.Ordinal).Replace("ph", "f", StringComparison.Ordinal).Select(Alike))
            if (letter != '-' && (sound.Length == 0 || sound[^1] != letter)) sound.Append(letter);
        return sound.Length < ShortestSound ? null : sound.ToString();
    }

    private static char Alike(char letter) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j' or 'h' or 'w' => '-',
        'd' => 't',
        'v' => 'f',
        'z' => 's',
        'c' or 'q' => 'k',
        _ => letter,
    };

    // Through runes: half a surrogate pair becomes the replacement character, which normalising accepts.
    private static IEnumerable<char> Folded(string text) =>
        string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .SelectMany(c => Unfolded(char.ToLowerInvariant(c)));

    private static string Unfolded(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        _ => letter.ToString(),
    };
}
