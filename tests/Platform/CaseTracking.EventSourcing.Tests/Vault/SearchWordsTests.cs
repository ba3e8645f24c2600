using CaseTracking.EventSourcing.Vault;

namespace CaseTracking.EventSourcing.Tests.Vault;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Zoë  D'Hondt-Ångström", "zoe d hondt angstrom")]
    [InlineData("Straße 12/3, bus 4", "strasse 12 3 bus 4")]
    [InlineData("\uD800x\uDC00", "x")]
    [InlineData(null, "")]
    public void Words_are_lower_case_without_accents_and_signs(string? text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Theory]
    [InlineData("voorbeeld", "voorbleed")]
    [InlineData("janssens", "jansens")]
    [InlineData("janssens", "jannssens")]
    [InlineData("peeters", "peetars")]
    public void Words_that_differ_by_a_letter_share_a_spelling(string word, string other) =>
        Assert.NotEmpty(SearchWords.Spellings(word).Intersect(SearchWords.Spellings(other)));

    [Theory]
    [InlineData("peeters", "wouters")]
    [InlineData("jan", "jon")]
    [InlineData("2026", "2027")]
    public void Other_words_short_words_and_figures_do_not(string word, string other) =>
        Assert.Empty(SearchWords.Spellings(word).Intersect(SearchWords.Spellings(other)));
}
