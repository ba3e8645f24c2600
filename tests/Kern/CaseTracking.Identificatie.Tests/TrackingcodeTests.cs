using System.Security.Cryptography;
using System.Text;

namespace CaseTracking.Identificatie.Tests;

public sealed class TrackingcodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void A_new_code_reads_back_from_every_form_people_give_it() => Properties.ForAll(Properties.Codes, code =>
        new[] { code.Value, code.Formatted, code.Formatted.ToLowerInvariant(), $" {code.Formatted.Replace('-', ' ')}\n", Confused(code) }
            .All(typed => Trackingcode.TryParse(typed, out var read) && read == code));

    [Fact]
    public void Every_wrong_character_is_found() => Properties.ForAll(Properties.Codes, code =>
        (from position in Enumerable.Range(0, code.Value.Length)
         from wrong in Alphabet
         where wrong != code.Value[position]
         select Text.With(code.Value, position, wrong)).All(IsRefused));

    [Fact]
    public void Every_swap_of_two_characters_is_found_neighbours_or_not() => Properties.ForAll(Properties.Codes, code =>
        (from one in Enumerable.Range(0, code.Value.Length)
         from other in Enumerable.Range(one + 1, code.Value.Length - one - 1)
         where code.Value[one] != code.Value[other]
         select Text.Swapped(code.Value, one, other)).All(IsRefused));

    /// <summary>Fixed for ever: codes on letters must stay readable by every later version.</summary>
    [Theory]
    [InlineData("0000-0000-0000-0001-2")]
    [InlineData("1000-0000-0000-0000-V")]
    public void The_check_character_of_a_given_code_never_changes(string formatted)
    {
        Assert.True(Trackingcode.TryParse(formatted, out var code));
        Assert.Equal(formatted, code.Formatted);
    }

    [Theory]
    [InlineData("", Weigeringsreden.Leeg)]
    [InlineData("0000-0000-0000-000U-2", Weigeringsreden.Tekens)]
    [InlineData("0000-0000-0000-000*-2", Weigeringsreden.Tekens)]
    [InlineData("0000-0000-0000-0001", Weigeringsreden.Lengte)]
    [InlineData("0000-0000-0000-0001-22", Weigeringsreden.Lengte)]
    [InlineData("0000-0000-0000-0001-3", Weigeringsreden.Controle)]
    public void A_refusal_says_why(string typed, Weigeringsreden reason)
    {
        Assert.False(Trackingcode.TryParse(typed, out _, out var refusal));
        Assert.Equal(reason, refusal.Reden);
    }

    [Fact]
    public void The_hash_is_sha256_and_with_a_pepper_hmac()
    {
        var code = Trackingcode.New();
        var text = Encoding.ASCII.GetBytes(code.Value);
        var pepper = RandomNumberGenerator.GetBytes(32);

        Assert.Equal(SHA256.HashData(text), code.Hash());
        Assert.Equal(HMACSHA256.HashData(pepper, text), code.Hash(pepper));
    }

    private static bool IsRefused(string typed) => !Trackingcode.TryParse(typed, out _);

    private static string Confused(Trackingcode code) => code.Formatted.Replace('0', 'o').Replace('1', 'l').Replace("ll", "Ii", StringComparison.Ordinal);
}
