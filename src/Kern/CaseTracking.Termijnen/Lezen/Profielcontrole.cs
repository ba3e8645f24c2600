using System.Text.RegularExpressions;

namespace CaseTracking.Termijnen.Lezen;

/// <summary>What the shape of the JSON cannot say.</summary>
internal static partial class Profielcontrole
{
    public static void Eis(Termijnprofiel profiel)
    {
        if (Fouten(profiel).FirstOrDefault() is { } fout)
            throw new TermijnprofielException($"Profile '{profiel.Code}' version {profiel.Versie}: {fout}");
    }

    public static IReadOnlyList<Termijnprofiel> Uniek(IReadOnlyList<Termijnprofiel> profielen) =>
        profielen.GroupBy(p => (p.Code, p.Versie)).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new TermijnprofielException($"Profile '{twice.Key.Code}' version {twice.Key.Versie}: is there twice.")
            : profielen;

    private static IEnumerable<string> Fouten(Termijnprofiel p)
    {
        if (!Kebab().IsMatch(p.Code)) yield return "a code is lower case words with dashes.";
        if (p.Versie < 1) yield return "versions count from 1.";
        if (string.IsNullOrWhiteSpace(p.Naam)) yield return "it has no name.";
        if (p.GeldigTot < p.GeldigVan) yield return "geldigTot lies before geldigVan.";
        if (p.Wettelijk is null && p.Dienstnorm is null) yield return "it needs wettelijk or dienstnorm.";
        if (p.Wettelijk is null && RestsOnALength(p)) yield return "metAdvies, verlenging, uitzonderingen and stilzwijgen need wettelijk.";
        if (p.Zekerheid == Zekerheid.MetBron && string.IsNullOrWhiteSpace(p.Bron)) yield return "zekerheid metBron needs bron.";
        if (p.Zekerheid == Zekerheid.Instelling && Bronnen(p).Any(b => b is not null)) yield return "a setting of the city names no bron.";
        if (p.Verlenging is { Gronden.Count: 0 }) yield return "verlenging needs a ground.";
        foreach (var fout in Gronden(p.Schorsingsgronden)) yield return fout;
        foreach (var fout in Gronden(p.Verlenging?.Gronden ?? [])) yield return fout;
        foreach (var fout in Perioden(p)) yield return fout;
    }

    private static bool RestsOnALength(Termijnprofiel p) =>
        p.MetAdvies is not null || p.Verlenging is not null || p.Uitzonderingen.Count > 0 || p.Stilzwijgen != Stilzwijgen.Geen;

    private static IEnumerable<string?> Bronnen(Termijnprofiel p) =>
        p.Schorsingsgronden.Concat(p.Verlenging?.Gronden ?? []).Select(g => g.Bron)
            .Concat(p.Uitzonderingen.Select(u => u.Bron)).Append(p.Bron).Append(p.BronAanvang);

    private static IEnumerable<string> Gronden(IReadOnlyList<Grond> gronden)
    {
        foreach (var code in gronden.Select(g => g.Code))
        {
            if (!Kebab().IsMatch(code)) yield return $"ground '{code}': a code is lower case words with dashes.";
            if (gronden.Count(g => g.Code == code) > 1) yield return $"ground '{code}' is there twice.";
        }
    }

    private static IEnumerable<string> Perioden(Termijnprofiel p)
    {
        foreach (var u in p.Uitzonderingen)
        {
            if (u.Tot < u.Van) yield return "an exception ends before it begins.";
            if (u.Wettelijk is null && u.MetAdvies is null && u.Extra is null) yield return "an exception changes nothing.";
            if (p.Uitzonderingen.Any(o => o != u && o.Van <= u.Tot && u.Van <= o.Tot)) yield return "two exceptions hold for the same day.";
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
