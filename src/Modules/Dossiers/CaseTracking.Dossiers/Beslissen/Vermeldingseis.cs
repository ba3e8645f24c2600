using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Dossiers.Beslissen;

/// <summary>What the law wants to read in a decision: which of it was confirmed, and which is still missing.</summary>
internal static class Vermeldingseis
{
    public static IReadOnlyList<Vermeldingsplicht> Ontbrekend(Dossiertype type, IReadOnlyCollection<string> bevestigd) =>
        [.. type.Beslissing.Vermeldingen.Where(v => !bevestigd.Contains(v.Code))];

    /// <summary>Refuses a decision without a mention the law asks for, and names which.</summary>
    public static Rejection? Ontbreekt(Dossiertype type, IReadOnlyCollection<string> bevestigd) => Ontbrekend(type, bevestigd) is [_, ..] ontbrekend
        ? new(
            RejectionKind.Conflict, "vermelding-ontbreekt",
            $"Dit moet nog in de beslissing staan: {string.Join(", ", ontbrekend.Select(v => v.Naam))}. Zonder gaat er geen brief weg.")
        : null;

    public static Rejection? Onbekend(Dossiertype type, IReadOnlyCollection<string> bevestigd) =>
        bevestigd.Except(type.Beslissing.Vermeldingen.Select(v => v.Code)).Any() ? VermeldingOnbekend : null;

    private static readonly Rejection VermeldingOnbekend = new(
        RejectionKind.Invalid, "vermelding-onbekend", "Een van de vermeldingen hoort niet bij deze aanvraag. Kies uit de lijst.");
}
