using System.Globalization;
using System.Text;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>The words of a text as a search compares them: lower case, without accents.</summary>
public static class SearchWords
{
    private const int Longest = 40;
    private const int ShortestMisspelt = 4;

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
