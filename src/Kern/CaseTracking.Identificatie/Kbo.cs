using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CaseTracking.Identificatie;

/// <summary>
/// Enterprise number of the Kruispuntbank van Ondernemingen: ten digits, the first one 0 or 1,
/// the last two 97 minus the remainder of the first eight divided by 97. Public data.
/// </summary>
public sealed record Kbo
{
    private const int Length = 10;

    private Kbo(string value) => Value = value;

    /// <summary>Ten digits without separators.</summary>
    public string Value { get; }

    /// <summary>As printed on letters: <c>0566.988.259</c>.</summary>
    public string Formatted => $"{Value[..4]}.{Value[4..7]}.{Value[7..]}";

    /// <inheritdoc cref="TryParse(string?, out Kbo?, out Weigering?)"/>
    public static bool TryParse(string? input, [NotNullWhen(true)] out Kbo? kbo) => TryParse(input, out kbo, out _);

    /// <summary>
    /// Reads what somebody typed: with or without separators, with or without <c>BE</c> in front,
    /// and the nine digits of before 2005, which get a 0 in front.
    /// </summary>
    /// <param name="input">Text from a form or a file.</param>
    /// <param name="kbo">The number, when accepted.</param>
    /// <param name="weigering">Why not, when refused.</param>
    public static bool TryParse(
        string? input, [NotNullWhen(true)] out Kbo? kbo, [NotNullWhen(false)] out Weigering? weigering)
    {
        var digits = Normalise(input);
        weigering = Refuse(digits);
        kbo = weigering is null ? new Kbo(digits) : null;
        return kbo is not null;
    }

    /// <summary>The public, formatted number.</summary>
    public override string ToString() => Formatted;

    private static string Normalise(string? input)
    {
        var typed = Invoer.WithoutSeparators(input);
        if (typed.StartsWith("BE", StringComparison.OrdinalIgnoreCase)) typed = typed[2..];

        return typed.Length == Length - 1 ? "0" + typed : typed;
    }

    private static Weigering? Refuse(string digits)
    {
        if (digits.Length == 0) return KboWeigering.Leeg;
        if (!digits.All(char.IsAsciiDigit)) return KboWeigering.Tekens;
        if (digits.Length != Length) return KboWeigering.Lengte;
        if (digits[0] is >= '2' and <= '8') return KboWeigering.Vestigingsnummer;
        if (digits[0] == '9') return KboWeigering.Beginteken;

        return CheckFits(digits) ? null : KboWeigering.Controle;
    }

    private static bool CheckFits(string digits)
    {
        var number = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return Rest97.CheckOf(number / 100) == number % 100;
    }
}
