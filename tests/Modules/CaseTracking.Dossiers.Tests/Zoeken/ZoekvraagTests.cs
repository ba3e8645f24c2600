using CaseTracking.Dossiers.Zoeken;

namespace CaseTracking.Dossiers.Tests.Zoeken;

public sealed class ZoekvraagTests
{
    [Theory]
    [InlineData("2026-000042", "2026-000042", "")]
    [InlineData("dossier 2026-42", "2026-000042", "dossier")]
    [InlineData("2026/42 Janssens", "2026-000042", "janssens")]
    [InlineData("Kerkstraat 12", "", "kerkstraat 12")]
    [InlineData("  ,;- ", "", "")]
    public void What_is_typed_is_read_as_numbers_and_words(string typed, string numbers, string words)
    {
        var question = Zoekvraag.Van(typed);

        Assert.Equal((numbers, words), (string.Join(' ', question.Nummers), string.Join(' ', question.Woorden)));
        Assert.Equal(numbers.Length + words.Length == 0, question.IsLeeg);
    }

    [Theory]
    [InlineData("42", "000042")]
    [InlineData("000042", "000042")]
    [InlineData("Kerkstraat 42", null)]
    [InlineData("1234567", null)]
    public void Figures_alone_are_the_number_of_a_file(string typed, string? rank) => Assert.Equal(rank, Zoekvraag.Van(typed).Rangnummer);

    [Fact]
    public void Very_long_input_is_cut() => Assert.True(Zoekvraag.Van(string.Join(' ', Enumerable.Repeat("woord x", 10_000))).Woorden.Count <= 8);
}
