using System.Text.RegularExpressions;
using CaseTracking.Dossiers.Berichten;
using CaseTracking.Termijnen;
using CaseTracking.Web.Text;

namespace CaseTracking.Dossiers.Types;

/// <summary>Whether what the citizen will read is whole: no empty sentence, and no gap where a date or a place should stand.</summary>
internal static partial class Tekstcontrole
{
    private static readonly Tekstmoment[] Beslissing = [Tekstmoment.Toegekend, Tekstmoment.DeelsToegekend, Tekstmoment.Geweigerd, Tekstmoment.NietOntvankelijk];

    // What only has a value at some moments; elsewhere it would leave a gap.
    private static readonly Dictionary<string, Tekstmoment[]> Alleen = new()
    {
        ["stukken"] = [Tekstmoment.StukkenGevraagd],
        ["tegenDatum"] = [Tekstmoment.StukkenGevraagd, Tekstmoment.AdviesGevraagd],
        ["instantie"] = [Tekstmoment.AdviesGevraagd],
        ["grond"] = [Tekstmoment.Geschorst, Tekstmoment.Verlengd],
        ["meegedeeldOp"] = Beslissing,
        ["beroep"] = Beslissing,
        ["vanaf"] = [Tekstmoment.KlaarVoorAfhaling],
        ["plaats"] = [Tekstmoment.KlaarVoorAfhaling],
        ["gevolg"] = [Tekstmoment.Verstreken],
        ["reden"] = [Tekstmoment.Stopgezet],
        ["nu"] = [Tekstmoment.Gecorrigeerd],
    };

    /// <param name="type">With every text.</param>
    /// <param name="eigen">The texts it brings itself.</param>
    /// <param name="profielen">The terms there are.</param>
    public static IEnumerable<(string Eigenschap, string Raad)> Fouten(
        Dossiertype type, IReadOnlyDictionary<Tekstmoment, Burgerzin> eigen, Termijnprofielen profielen)
    {
        var metWet = profielen.Voor(type.Termijnprofiel, Termijnbepaling.Dag(type.GeldigVan))?.Wettelijk is not null;
        foreach (var moment in Enum.GetValues<Tekstmoment>().Except(type.Teksten.Keys)) yield return ($"teksten.{moment}", "Write what the citizen reads then.");
        if (type.Afhaalplaatsen.Count == 0 && eigen.ContainsKey(Tekstmoment.KlaarVoorAfhaling))
            yield return ("afhaalplaatsen", "The texts speak of collecting it: name the places, or take the text away.");
        foreach (var (moment, tekst) in type.Teksten)
            foreach (var raad in Fouten(moment, tekst, metWet)) yield return ($"teksten.{moment}", raad);
    }

    private static IEnumerable<string> Fouten(Tekstmoment moment, Burgerzin tekst, bool metWet)
    {
        if (string.IsNullOrWhiteSpace(tekst.Titel) || string.IsNullOrWhiteSpace(tekst.Zin)) yield return "Write a title and a sentence.";
        if (LightMarkdown.HasMarks(tekst.Titel ?? "")) yield return "A title is plain words. Take the Markdown away.";
        foreach (var fout in new[] { tekst.Zin, tekst.Actie }.OfType<string>().SelectMany(LightMarkdown.Faults)) yield return fout;
        var alles = $"{tekst.Titel} {tekst.Zin} {tekst.Actie}";
        if (Open().Replace(alles, "").AsSpan().ContainsAny('{', '}')) yield return "A brace has no other half. Write {naam}, without spaces.";
        foreach (var naam in Open().Matches(alles).Select(m => m.Groups[1].Value).Distinct())
        {
            if (!Zinswaarden.Namen.Contains(naam))
                yield return $"Nothing is known as {{{naam}}}. Use one of: {string.Join(", ", Zinswaarden.Namen.Order(StringComparer.Ordinal))}.";
            else if (Alleen.TryGetValue(naam, out var momenten) && !momenten.Contains(moment))
                yield return $"{{{naam}}} is empty here; it has a value in: {string.Join(", ", momenten)}.";
            else if (naam == "uiterlijkeDatum" && !metWet && moment != Tekstmoment.Verstreken)
                yield return "{uiterlijkeDatum} is empty here: the terms of this type hold no latest date.";
        }
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Open();
}
