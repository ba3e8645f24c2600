using System.Security.Cryptography;

namespace CaseTracking.Identificatie.Tests;

/// <summary>A code made again from a secret: all of its 80 bits, and nothing else.</summary>
public sealed class TrackingcodeFromTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Theory]
    [InlineData("00000000000000000000", "0000000000000000")]
    [InlineData("FFFFFFFFFFFFFFFFFFFF", "ZZZZZZZZZZZZZZZZ")]
    [InlineData("00443214C74254B635CF", "0123456789ABCDEF")]
    [InlineData("84653A56D7C675BE77DF", "GHJKMNPQRSTVWXYZ")]
    public void Each_five_bits_are_a_character(string secret, string code) => Assert.Equal(code, Trackingcode.From(Convert.FromHexString(secret)).Value[..16]);

    [Fact]
    public void Each_of_80_bits_counts_and_no_later_one()
    {
        var secret = SHA256.HashData("a request"u8);
        var codes = Enumerable.Range(0, 80).Select(bit => From(secret, bit)).Append(Trackingcode.From(secret).Value).ToList();

        Assert.Equal(81, codes.Distinct().Count());
        Assert.All(Enumerable.Range(80, 176), bit => Assert.Equal(codes[^1], From(secret, bit)));
        Assert.Equal(codes[^1], Trackingcode.From(secret.AsSpan(0, 10)).Value);
    }

    [Fact]
    public void Less_is_refused() => Assert.Throws<ArgumentException>(() => Trackingcode.From(new byte[9]));

    [Fact]
    public void It_is_read_like_any_other_and_its_characters_come_equally_often()
    {
        var codes = Enumerable.Range(0, 20_000).Select(i => Trackingcode.From(SHA256.HashData(BitConverter.GetBytes(i)))).ToList();

        Assert.All(codes.Take(1_000), code => Assert.True(Trackingcode.TryParse(code.Formatted, out var read) && read == code));
        var counts = new int[16, 32];
        foreach (var code in codes)
            for (var place = 0; place < 16; place++) counts[place, Alphabet.IndexOf(code.Value[place])]++;
        Assert.True(ChiSquare.Independence(counts) > 0.0001, "the characters depend on the place");
        Assert.All(counts.Cast<int>(), count => Assert.InRange(count, 500, 750));
    }

    private static string From(byte[] secret, int bit)
    {
        byte[] changed = [.. secret];
        changed[bit / 8] ^= (byte)(0x80 >> (bit % 8));
        return Trackingcode.From(changed).Value;
    }
}
