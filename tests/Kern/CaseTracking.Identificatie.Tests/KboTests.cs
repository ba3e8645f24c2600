using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CaseTracking.Identificatie.Tests;

public sealed class KboTests
{
    private static Gen<string> Numbers =>
        Gen.Choose(1, 19_999_999).Select(first => string.Create(CultureInfo.InvariantCulture, $"{first:00000000}{97 - (first % 97):00}"));

    [Theory]
    [InlineData("0566.988.259", "0566.988.259")]
    [InlineData("0316380841", "0316.380.841")]
    [InlineData("0207 451 227", "0207.451.227")]
    [InlineData("207.451.227", "0207.451.227")]
    [InlineData("BE 0207.451.227", "0207.451.227")]
    [InlineData("be207451227", "0207.451.227")]
    [InlineData("1000.000.021", "1000.000.021")]
    [InlineData("1023456797", "1023.456.797")]
    public void A_number_is_read_in_every_usual_notation(string typed, string formatted)
    {
        Assert.True(Kbo.TryParse(typed, out var kbo));
        Assert.Equal(formatted, kbo.Formatted);
        Assert.Equal(formatted, $"{kbo}");
    }

    [Theory]
    [InlineData("", Weigeringsreden.Leeg)]
    [InlineData("0566.988.25x", Weigeringsreden.Tekens)]
    [InlineData("0566.988.2599", Weigeringsreden.Lengte)]
    [InlineData("66.988.259", Weigeringsreden.Lengte)]
    [InlineData("9000.000.092", Weigeringsreden.Beginteken)]
    [InlineData("0566.988.258", Weigeringsreden.Controle)]
    [InlineData("207.451.228", Weigeringsreden.Controle)]
    [InlineData("1023456700", Weigeringsreden.Controle)]
    public void A_refusal_says_why(string typed, Weigeringsreden reason)
    {
        Assert.False(Kbo.TryParse(typed, out _, out var refusal));
        Assert.Equal(reason, refusal.Reden);
    }

    [Theory]
    [InlineData("2.000.000.042")]
    [InlineData("2.234.567.818")]
    [InlineData("8.000.000.071")]
    public void An_establishment_number_gets_its_own_sentence(string typed)
    {
        Assert.False(Kbo.TryParse(typed, out _, out var refusal));
        Assert.Equal(Weigeringsreden.Vestigingsnummer, refusal.Reden);
        Assert.Contains("vestigingsnummer", refusal.Zin, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_reads_back_from_its_formatted_form() => Properties.ForAll(Numbers, digits =>
        Kbo.TryParse(digits, out var kbo) && kbo.Value == digits && Kbo.TryParse(kbo.Formatted, out var again) && again == kbo);

    [Fact]
    public void One_wrong_digit_and_two_neighbours_swapped_are_always_found() => Properties.ForAll(Numbers, digits =>
        Mistakes(digits).All(typed => !Kbo.TryParse(typed, out _)));

    private static IEnumerable<string> Mistakes(string digits)
    {
        var substitutions =
            from position in Enumerable.Range(0, digits.Length)
            from wrong in "0123456789"
            where wrong != digits[position]
            select Text.With(digits, position, wrong);
        var swaps =
            from position in Enumerable.Range(0, digits.Length - 1)
            where digits[position] != digits[position + 1]
            select Text.Swapped(digits, position, position + 1);
        return substitutions.Concat(swaps);
    }
}
