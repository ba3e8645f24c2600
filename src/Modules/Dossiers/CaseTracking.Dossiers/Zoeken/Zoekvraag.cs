using System.Text.RegularExpressions;
using CaseTracking.EventSourcing.Vault;

namespace CaseTracking.Dossiers.Zoeken;

/// <summary>What an employee searches: numbers as they stand on a letter, and words. Every one of them must fit a file.</summary>
internal sealed partial record Zoekvraag(IReadOnlyList<string> Nummers, IReadOnlyList<string> Woorden)
{
    /// <summary>Characters; longer is cut.</summary>
    public const int Langst = 100;

    private const int MeesteWoorden = 8;

    /// <summary>The last six digits of a number, where nothing else was typed: then it is no house number.</summary>
    public string? Rangnummer => Nummers.Count == 0 && Woorden is [var enig] ? Rang(enig) : null;

    public bool IsLeeg => Nummers.Count == 0 && Woorden.Count == 0;

    public static Zoekvraag Van(string tekst)
    {
        var kort = tekst.Length > Langst ? tekst[..Langst] : tekst;
        return new(
            [.. Dossiernummer().Matches(kort).Select(m => $"{m.Groups[1].Value}-{m.Groups[2].Value.PadLeft(6, '0')}").Distinct()],
            [.. SearchWords.Of(Dossiernummer().Replace(kort, " ")).Distinct().Take(MeesteWoorden)]);
    }

    /// <summary>The last six digits of a number, where a word can be that.</summary>
    public static string? Rang(string woord) => woord.Length <= 6 && woord.All(char.IsAsciiDigit) ? woord.PadLeft(6, '0') : null;

    /// <summary>Keeps names out of logs that print the record.</summary>
    public override string ToString() => nameof(Zoekvraag);

    [GeneratedRegex(@"\b([0-9]{4})[-/]([0-9]{1,6})\b")]
    private static partial Regex Dossiernummer();
}
