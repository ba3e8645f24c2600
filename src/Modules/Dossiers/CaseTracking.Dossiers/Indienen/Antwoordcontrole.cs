using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>Whether the answers fit the questions of the product. Checked at the edge: answers are for the vault, no rule sees them.</summary>
internal static class Antwoordcontrole
{
    private const int Kort = 200;
    private const int Lang = 2000;

    /// <summary>What is wrong, by code of the question; without code where it belongs to none.</summary>
    public static IEnumerable<(string? Veld, Rejection Reden)> Fouten(Dossiertype type, IReadOnlyCollection<Antwoord> antwoorden)
    {
        var gegeven = antwoorden.ToLookup(a => a.Veld, a => a.Waarde);
        if (gegeven.Any(g => type.Velden.All(v => v.Code != g.Key))) yield return (null, Onbekend(type));
        foreach (var veld in type.Velden)
            if (Fout(veld, gegeven[veld.Code].FirstOrDefault()?.Trim()) is { } reden) yield return (veld.Code, reden);
    }

    private static Rejection? Fout(Typeveld veld, string? antwoord) => antwoord switch
    {
        null or "" when !veld.Verplicht => null,
        null or "" when veld.Keuzes.Count > 0 => Weiger("antwoord-ontbreekt", $"Kies een antwoord bij de vraag: {veld.Vraag}"),
        null or "" => Weiger("antwoord-ontbreekt", $"Vul een antwoord in op de vraag: {veld.Vraag}"),
        _ when veld.Keuzes.Count > 0 && veld.Keuzes.All(k => k.Code != antwoord) => Weiger("antwoord-ongeldig", $"Kies een antwoord uit de lijst bij de vraag: {veld.Vraag}"),
        _ when antwoord.Length > (veld.Lang ? Lang : Kort) => Weiger("antwoord-te-lang", $"Hou uw antwoord onder {(veld.Lang ? Lang : Kort)} tekens bij de vraag: {veld.Vraag}"),
        _ => null,
    };

    // Names the questions there are, never what was sent: that can be anything.
    private static Rejection Onbekend(Dossiertype type) => Weiger("antwoord-onbekend", type.Velden.Count == 0
        ? "Deze aanvraag stelt geen extra vragen. Laat de antwoorden weg."
        : $"Een van de antwoorden hoort niet bij deze aanvraag. Gebruik deze codes: {string.Join(", ", type.Velden.Select(v => v.Code))}.");

    private static Rejection Weiger(string code, string zin) => new(RejectionKind.Invalid, code, zin);
}
