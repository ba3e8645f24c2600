using System.Text.RegularExpressions;

namespace CaseTracking.Testing;

/// <summary>How easy Dutch text reads.</summary>
public static partial class Taal
{
    /// <summary>Words of offices; whoever reads a letter twice reads one of these.</summary>
    private static readonly HashSet<string> Verboden = new(StringComparer.OrdinalIgnoreCase)
    {
        "aangaande", "aldus", "alsmede", "alvorens", "behoudens", "betreffende", "bovenstaande", "conform", "derhalve", "desbetreffende",
        "dewelke", "dienaangaande", "dient", "dienen", "dienovereenkomstig", "doch", "echter", "eveneens", "evenwel", "gelieve", "geschiedt", "hetwelk",
        "hieromtrent", "hierbij", "indien", "ingevolge", "inzake", "jegens", "krachtens", "middels", "mits", "naargelang", "nopens", "omtrent", "onderhavig",
        "onderhavige", "ondergetekende", "reeds", "tenzij", "teneinde", "tevens", "thans", "uwentwege", "vermits", "voormeld", "voormelde", "zodoende",
    };

    /// <summary>Flesch for Dutch after Douma: 60 reads easily, 30 is hard.</summary>
    public static double Leesgemak(string tekst)
    {
        var woorden = Woorden(tekst);
        return 206.84 - (0.77 * woorden.Sum(Lettergrepen) * 100 / woorden.Count) - (0.93 * woorden.Count / Zinnen(tekst).Count);
    }

    /// <summary>Words per sentence, on average.</summary>
    public static double Zinslengte(string tekst) => (double)Woorden(tekst).Count / Zinnen(tekst).Count;

    /// <summary>The words of offices in it.</summary>
    public static IReadOnlyList<string> Ambtelijk(string tekst) => [.. Woorden(tekst).Where(Verboden.Contains)];

    /// <summary>What speaks against a text; nothing when it reads easily.</summary>
    public static IEnumerable<string> Bezwaren(string tekst, double leesgemak = 60)
    {
        if (Leesgemak(tekst) < leesgemak) yield return $"reads at {Leesgemak(tekst):0}";
        if (Zinslengte(tekst) > 12) yield return $"has sentences of {Zinslengte(tekst):0.0} words";
        foreach (var woord in Ambtelijk(tekst)) yield return $"says '{woord}'";
    }

    /// <summary>Sound groups; a trema begins a new one.</summary>
    public static int Lettergrepen(string woord) => Math.Max(1, Klinkers().Count(woord.ToLowerInvariant()));

    private static List<string> Woorden(string tekst) => [.. Woord().Matches(tekst).Select(m => m.Value)];

    private static List<string> Zinnen(string tekst) => [.. Einde().Split(tekst).Where(z => Woord().IsMatch(z))];

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’\-][\p{L}\p{N}]+)*")]
    private static partial Regex Woord();

    [GeneratedRegex(@"(?<=[.!?:])\s+")]
    private static partial Regex Einde();

    [GeneratedRegex("aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|ei|ij|ui|ou|au|eu|[aeiouyàáâèéêëïíîöóôüúû]")]
    private static partial Regex Klinkers();
}
