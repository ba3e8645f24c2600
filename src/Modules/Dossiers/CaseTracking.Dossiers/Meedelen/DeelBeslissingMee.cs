using System.Text.RegularExpressions;
using CaseTracking.Dossiers.Beslissen;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Meedelen;

/// <summary>The decision reached the citizen: on which day, by which means, with what to show for it. From then on the appeal term runs.</summary>
internal sealed partial record DeelBeslissingMee(DossierId DossierId, DateOnly Op, Mededelingswijze Wijze, string? Bewijs, DateOnly Vandaag)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, DeelBeslissingMee command, Regelboek boek) => dossier switch
    {
        Dossier.Beslist { Beslissing.Mededeling: { } m } => (m.Op, m.Wijze, m.Bewijs) == (command.Op, command.Wijze, command.Bewijs)
            ? Decision.Accept<IDossierEvent>()
            : AlMeegedeeld,
        Dossier.Beslist d => DeelMee(d, command, boek),
        Dossier.Lopend => NietBeslist,
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static Decision<IDossierEvent> DeelMee(Dossier.Beslist dossier, DeelBeslissingMee command, Regelboek boek)
    {
        var type = boek.TypeVan(dossier.Kern);
        if (Vermeldingseis.Ontbreekt(type, dossier.Beslissing.Vermeldingen) is { } ontbreekt) return ontbreekt;
        if (command.Op > command.Vandaag) return InToekomst;
        if (command.Op < dossier.Beslissing.Op) return VoorBeslissing;
        if (command is { Wijze: Mededelingswijze.Aangetekend, Bewijs: null }) return BewijsOntbreekt;
        if (command.Bewijs is { } bewijs && !Kenmerk().IsMatch(bewijs)) return BewijsOngeldig;

        var beroep = Beroepsrecht.Termijn(type)?.Bereken(Termijnbepaling.Dag(command.Op), metVermeldingen: true, boek.Kalender);
        return Decision.Accept<IDossierEvent>(new BeslissingWerdMeegedeeld(
            command.DossierId, dossier.Beslissing.Id, command.Op, command.Wijze, command.Bewijs, beroep?.UiterlijkeDatum?.ToDateOnly(),
            [.. (beroep?.Uitleg ?? []).Select(Termijnbepaling.Regel)]));
    }

    // A code and nothing else, so that no name or sentence ends up in an event.
    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,40}\z")]
    private static partial Regex Kenmerk();

    private static readonly Rejection NietBeslist = new(
        RejectionKind.Conflict, "dossier-niet-beslist", "Over dit dossier is nog niet beslist. Beslis eerst.");

    private static readonly Rejection AlMeegedeeld = new(
        RejectionKind.Conflict, "beslissing-al-meegedeeld", "Deze beslissing is al meegedeeld, op een andere dag of op een andere manier.");

    private static readonly Rejection InToekomst = new(
        RejectionKind.Invalid, "mededeling-in-toekomst", "Die dag moet nog komen. Vul de dag in waarop u de beslissing meedeelde.");

    private static readonly Rejection VoorBeslissing = new(
        RejectionKind.Invalid, "mededeling-voor-beslissing", "Op die dag was er nog geen beslissing. Vul een latere dag in.");

    private static readonly Rejection BewijsOntbreekt = new(
        RejectionKind.Invalid, "bewijs-ontbreekt", "Vul het nummer van de aangetekende brief in.");

    private static readonly Rejection BewijsOngeldig = new(
        RejectionKind.Invalid, "bewijs-ongeldig", "Gebruik voor het bewijs alleen letters, cijfers en streepjes, ten hoogste 40.");
}

internal static class DeelBeslissingMeeEndpoint
{
    /// <summary>How the citizen got the decision; today when no day is given.</summary>
    internal sealed record Body(Mededelingswijze Wijze, DateOnly? Op = null, string? Bewijs = null);

    public static void MapDeelBeslissingMee(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>(
            "mededeling", nameof(DeelBeslissingMee), "Noteert hoe de burger de beslissing kreeg.", ActingRole.Registering,
            (id, body, context) => Keuze(id, body.Op, body.Wijze, body.Bewijs, context));

    /// <summary>The same for the page and the API.</summary>
    public static Handelkeuze Keuze(DossierId id, DateOnly? op, Mededelingswijze wijze, string? bewijs, HandelingContext context)
    {
        var command = new DeelBeslissingMee(id, op ?? context.Vandaag, wijze, string.IsNullOrWhiteSpace(bewijs) ? null : bewijs.Trim(), context.Vandaag);
        return new((d, boek) => DeelBeslissingMee.Decide(d, command, boek));
    }
}
