namespace CaseTracking.Identificatie;

/// <summary>Crockford's base 32: digits and capitals without I, L, O and U, and forgiving about what looks alike.</summary>
internal static class Crockford
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The character that was meant; a character outside the alphabet comes back as it is.</summary>
    public static char Canonical(char typed) => char.ToUpperInvariant(typed) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };

    /// <summary>
    /// Check character of the text, from the same 32 characters. Crockford's own check (remainder of 37) needs * ~ $ = U,
    /// which nobody reads well over the telephone. Here the characters are elements of the field of 32 elements and
    /// position n from the right weighs 2^n: all weights up to 31 positions differ and none is zero, so every wrong character and every
    /// swap of two characters is found, next to each other or not.
    /// </summary>
    public static char CheckOf(string text) => Alphabet[Doubled(Remainder(text))];

    /// <summary>Whether the last character is the check of the ones before.</summary>
    public static bool CheckFits(string text) => Remainder(text) == 0;

    private static int Remainder(string text) => text.Aggregate(0, (sum, c) => Doubled(sum) ^ Alphabet.IndexOf(c));

    /// <summary>Times two in the field of 32 elements, modulo x^5 + x^2 + 1; two generates all 31 others.</summary>
    private static int Doubled(int element) => (element << 1) ^ (element < 16 ? 0 : 0b100101);
}
