using CaseTracking.Termijnen;

namespace CaseTracking.Dossiers.Types;

/// <summary>Whether a decision can come about by these rules, and a letter can be sent.</summary>
internal static class Beslisregelcontrole
{
    public static IEnumerable<(string Eigenschap, string Raad)> Fouten(Beslisregels regels) => [.. Uitkomsten(regels), .. Brief(regels)];

    private static IEnumerable<(string, string)> Uitkomsten(Beslisregels regels)
    {
        if (string.IsNullOrWhiteSpace(regels.Orgaan)) yield return ("beslissing.orgaan", "Say in whose name is decided.");
        if (string.IsNullOrWhiteSpace(regels.Rol)) yield return ("beslissing.rol", "Say which role decides.");
        if (!regels.Nodig) yield break;

        if (regels.Uitkomsten.Count == 0) yield return ("beslissing.uitkomsten", "A decision is needed: name what can be decided.");
        if (regels.Uitkomsten.Any(u => u is Uitkomst.Geweigerd or Uitkomst.DeelsToegekend) && regels.Alternatieven.All(string.IsNullOrWhiteSpace))
            yield return ("beslissing.alternatieven", "It can be refused: say what the citizen can still do.");
    }

    private static IEnumerable<(string, string)> Brief(Beslisregels regels)
    {
        var codes = regels.Vermeldingen.Select(v => v.Code).ToList();
        foreach (var code in codes.Where(c => !Vermeldingsplicht.Codes.Contains(c)))
            yield return ("beslissing.vermeldingen", $"'{code}' is no mention. Use one of: {string.Join(", ", Vermeldingsplicht.Codes.Order(StringComparer.Ordinal))}.");
        if (codes.Distinct().Count() < codes.Count) yield return ("beslissing.vermeldingen", "A mention is there twice. Take one away.");
        if (regels.Beroep is not { } beroep) yield break;

        if (Beroepstermijnen.Vind(beroep.Termijn) is null)
            yield return ("beslissing.beroep.termijn", $"There is no appeal '{beroep.Termijn}'. Use one of: {string.Join(", ", Beroepstermijnen.Standaard.Select(b => b.Code))}.");
        foreach (var code in new[] { Vermeldingsplicht.Beroepsinstantie, Vermeldingsplicht.Beroepstermijn }.Except(codes))
            yield return ("beslissing.vermeldingen", $"An appeal is possible: add '{code}' to what the letter says.");
    }
}
