using CaseTracking.Testing;

namespace CaseTracking.Dossiers.Tests.Types;

public sealed class TaalTests
{
    [Theory]
    [InlineData("aanvraag", 2)]
    [InlineData("vergunning", 3)]
    [InlineData("identiteitskaart", 5)]
    [InlineData("officiële", 5)]
    [InlineData("nieuw", 1)]
    [InlineData("20", 1)]
    public void Syllables_are_counted_as_they_sound(string word, int syllables) => Assert.Equal(syllables, Taal.Lettergrepen(word));

    [Fact]
    public void The_measure_is_that_of_douma() =>
        Assert.Equal(206.84 - (0.77 * 150) - (0.93 * 4), Taal.Leesgemak("We maken uw attest."), 2);

    [Fact]
    public void Plain_sentences_have_nothing_against_them() => Assert.Empty(Taal.Bezwaren("We hebben uw aanvraag. U hoeft nu niets te doen."));

    [Fact]
    public void Hard_words_long_sentences_and_words_of_offices_are_found()
    {
        Assert.Contains(Taal.Bezwaren("De vergunningverlenende overheid beoordeelt de ontvankelijkheid."), b => b.StartsWith("reads at", StringComparison.Ordinal));
        Assert.Contains(Taal.Bezwaren("Als u dat wil, kunt u op elke dag van de week bij ons aan het loket in de stad komen."), b => b.StartsWith("has sentences", StringComparison.Ordinal));
        Assert.Equal(["says 'dient'", "says 'teneinde'"], Taal.Bezwaren("U dient te bellen. We doen dat teneinde u te helpen."));
    }
}
