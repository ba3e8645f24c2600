namespace CaseTracking.Identificatie.Tests;

/// <summary>A code tells nothing about when it was given, how many were given before, or the code before it.</summary>
public sealed class TrackingcodeChanceTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Codes = 20_000;
    private const int Slices = 16;

    // 32 looks at a sample, so that one sample in a hundred falls below by chance alone; a connection that exists shows in all three.
    private const double Threshold = 0.01 / 32;
    private const int Attempts = 3;

    [Fact]
    [Trait("Proof", "G12")]
    public void Codes_have_no_connection_with_the_moment_or_the_previous_code() => Assert.True(LooksRandom(_ => Trackingcode.New().Value));

    /// <summary>The control: each of these is a code somebody could have built, and the test sees through it.</summary>
    [Theory]
    [InlineData("counter")]
    [InlineData("clock in front")]
    [InlineData("counter in one place")]
    public void A_code_made_from_a_clock_or_a_counter_is_seen(string kind) => Assert.False(LooksRandom(number => kind switch
    {
        "counter" => Base32(number),
        "clock in front" => Base32(1_800_000_000 + (number / 50))[8..] + Trackingcode.New().Value[8..16],
        _ => Text.With(Trackingcode.New().Value, 7, Alphabet[number % 32]),
    }));

    [Fact]
    public void A_million_guesses_find_none_of_a_hundred_thousand_codes()
    {
        var given = Enumerable.Range(0, 100_000).Select(_ => Trackingcode.New().Value).ToHashSet();

        Assert.Equal(100_000, given.Count);
        Assert.DoesNotContain(Enumerable.Range(0, 1_000_000).Select(_ => Trackingcode.New().Value), given.Contains);
    }

    private static bool LooksRandom(Func<int, string> make) => Enumerable.Range(0, Attempts).Any(_ =>
    {
        var codes = Enumerable.Range(0, Codes).Select(make).ToArray();
        return Enumerable.Range(0, 16).All(position =>
            ChiSquare.Independence(BySlice(codes, position)) > Threshold
            && ChiSquare.Independence(ByPrevious(codes, position)) > Threshold);
    });

    private static int[,] BySlice(string[] codes, int position)
    {
        var counts = new int[Slices, 32];
        for (var i = 0; i < codes.Length; i++) counts[i * Slices / codes.Length, Alphabet.IndexOf(codes[i][position])]++;
        return counts;
    }

    private static int[,] ByPrevious(string[] codes, int position)
    {
        var counts = new int[32, 32];
        for (var i = 1; i < codes.Length; i++)
            counts[Alphabet.IndexOf(codes[i - 1][position]), Alphabet.IndexOf(codes[i][position])]++;
        return counts;
    }

    private static string Base32(int number) =>
        string.Concat(Enumerable.Range(0, 16).Select(place => Alphabet[(int)(((long)number >> Math.Min(5 * (15 - place), 60)) & 31)]));
}
