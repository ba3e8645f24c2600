using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CaseTracking.Termijnen;

/// <summary>Length of a term. In text and JSON: <c>105 kalenderdagen</c>, <c>1 maand</c>.</summary>
/// <param name="Aantal">How many, 1 to 10,000.</param>
/// <param name="Eenheid">Of what.</param>
/// <exception cref="ArgumentOutOfRangeException">The number is outside 1 to 10,000.</exception>
public sealed record Duur(int Aantal, Eenheid Eenheid)
{
    private const int Longest = 10_000;

    private static readonly (Eenheid Unit, string One, string Many)[] Names =
    [
        (Eenheid.Kalenderdagen, "kalenderdag", "kalenderdagen"),
        (Eenheid.Werkdagen, "werkdag", "werkdagen"),
        (Eenheid.Weken, "week", "weken"),
        (Eenheid.Maanden, "maand", "maanden"),
    ];

    /// <summary>How many, 1 to 10,000.</summary>
    public int Aantal { get; } = Aantal is >= 1 and <= Longest
        ? Aantal
        : throw new ArgumentOutOfRangeException(nameof(Aantal), Aantal, $"A length is 1 to {Longest}.");

    /// <summary>Reads <c>105 kalenderdagen</c>, <c>1 maand</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Duur? duur)
    {
        duur = null;
        var words = (text ?? "").Split(' ');
        if (words.Length != 2 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;

        var known = Array.FindIndex(Names, n => n.One == words[1] || n.Many == words[1]);
        if (known < 0 || number is < 1 or > Longest) return false;

        duur = new Duur(number, Names[known].Unit);
        return true;
    }

    /// <summary>As in a sentence: <c>105 kalenderdagen</c>, <c>1 maand</c>.</summary>
    public override string ToString()
    {
        var (_, one, many) = Array.Find(Names, n => n.Unit == Eenheid);
        return string.Create(CultureInfo.InvariantCulture, $"{Aantal} {(Aantal == 1 ? one : many)}");
    }
}
