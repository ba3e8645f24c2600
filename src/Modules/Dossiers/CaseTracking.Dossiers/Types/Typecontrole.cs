using System.Text.RegularExpressions;
using CaseTracking.Termijnen;
using CaseTracking.Web.Text;

namespace CaseTracking.Dossiers.Types;

/// <summary>What the shape of a case type cannot say: whether it is whole and refers to what is there.</summary>
internal static partial class Typecontrole
{
    public static IEnumerable<(string Eigenschap, string Raad)> Fouten(Dossiertype type, Termijnprofielen profielen) =>
    [
        .. Basis(type), .. Profiel(type, profielen), .. Beslisregelcontrole.Fouten(type.Beslissing), .. Stappen(type), .. Lijsten(type), .. Getallen(type), .. Uitleg(type),
    ];

    private static IEnumerable<(string, string)> Basis(Dossiertype type)
    {
        if (!Kebab().IsMatch(type.Code)) yield return ("code", "Use lower case words with dashes.");
        if (type.Versie < 1) yield return ("versie", "Count from 1.");
        foreach (var (eigenschap, tekst) in new[]
        {
            ("naam", type.Naam), ("uitleg", type.Uitleg), ("dienst.code", type.Dienst.Code), ("dienst.naam", type.Dienst.Naam),
            ("dienst.adres", type.Dienst.Adres), ("dienst.telefoon", type.Dienst.Telefoon), ("dienst.uren", type.Dienst.Uren), ("escalatie.rol", type.Escalatie.Rol),
        })
            if (string.IsNullOrWhiteSpace(tekst)) yield return (eigenschap, "Fill it in.");
    }

    private static IEnumerable<(string, string)> Profiel(Dossiertype type, Termijnprofielen profielen)
    {
        var vanaf = Termijnbepaling.Dag(type.GeldigVan);
        if (profielen.Alle.All(p => p.Code != type.Termijnprofiel))
            yield return ("termijnprofiel", $"There is no profile '{type.Termijnprofiel}'. Use one of: {string.Join(", ", profielen.Alle.Select(p => p.Code).Distinct())}.");
        else if (profielen.Voor(type.Termijnprofiel, vanaf) is not { } profiel)
            yield return ("geldigVan", $"The profile '{type.Termijnprofiel}' does not hold yet on {type.GeldigVan:O}. Let the type begin later.");
        else if (profiel.MetAdvies is null && type.Adviesinstanties.FirstOrDefault(i => i.Verlengt) is { } instantie)
            yield return ("adviesinstanties", $"Advice of '{instantie.Code}' cannot lengthen the term: the profile '{profiel.Code}' has no longer term. Take 'verlengt' away.");
    }

    private static IEnumerable<(string, string)> Stappen(Dossiertype type)
    {
        if (type.Stappen.Count is < 3 or > 6) yield return ("stappen", $"Give 3 to 6 steps; there are {type.Stappen.Count}.");
        if (type.Stappen.Any(s => string.IsNullOrWhiteSpace(s.Naam))) yield return ("stappen", "Give every step a name.");
        foreach (var stand in Enum.GetValues<Dossierstand>())
            if (type.Stappen.Count(s => s.Standen.Contains(stand)) != 1) yield return ("stappen", $"Put {stand} in exactly one step.");
    }

    private static IEnumerable<(string, string)> Lijsten(Dossiertype type)
    {
        foreach (var (eigenschap, codes) in new (string, IEnumerable<string>)[]
        {
            ("velden", type.Velden.Select(v => v.Code)), ("stukken", type.Stukken.Select(s => s.Code)),
            ("adviesinstanties", type.Adviesinstanties.Select(i => i.Code)), ("afhaalplaatsen", type.Afhaalplaatsen.Select(p => p.Code)),
        }.Concat(type.Velden.Select(v => ($"velden.{v.Code}.keuzes", v.Keuzes.Select(k => k.Code)))))
        {
            foreach (var code in codes.Where(c => !Kebab().IsMatch(c))) yield return (eigenschap, $"'{code}' is no code. Use lower case words with dashes.");
            foreach (var dubbel in codes.GroupBy(c => c).Where(g => g.Count() > 1)) yield return (eigenschap, $"'{dubbel.Key}' is there twice. Take one away.");
        }
    }

    private static IEnumerable<(string, string)> Getallen(Dossiertype type)
    {
        if (type.Adviesinstanties.Any(i => i.Dagen < 1)) yield return ("adviesinstanties", "Give whoever advises at least one day.");
        if (type.Escalatie.WerkdagenVooraf < 1) yield return ("escalatie.werkdagenVooraf", "Warn at least one working day before.");
        if (type.Geldigheid is { Maanden: < 1 } or { HerinneringDagen: < 1 }) yield return ("geldigheid", "Count months and days from 1.");
        if (type.Bedrag < 0) yield return ("bedrag", "An amount is not below zero.");
    }

    private static IEnumerable<(string, string)> Uitleg(Dossiertype type)
    {
        foreach (var (eigenschap, tekst) in new[] { ("uitleg", type.Uitleg), ("bedraguitleg", type.Bedraguitleg) }
            .Concat(type.Beslissing.Alternatieven.Select(a => ("beslissing.alternatieven", (string?)a))))
            foreach (var fout in LightMarkdown.Faults(tekst ?? "")) yield return (eigenschap, fout);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
