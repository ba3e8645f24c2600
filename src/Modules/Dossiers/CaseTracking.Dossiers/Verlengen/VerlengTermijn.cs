using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Verlengen;

/// <summary>The term becomes longer, once, on a ground the law knows.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Grond">Code of the ground.</param>
/// <param name="Op">Day of the decision to extend: the term must not be over by then.</param>
/// <param name="Vandaag">Today.</param>
/// <param name="Toelichting">Why, in own words.</param>
internal sealed record VerlengTermijn(DossierId DossierId, string Grond, DateOnly Op, DateOnly Vandaag, TekstRef? Toelichting)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, VerlengTermijn command, Regelboek boek) => dossier switch
    {
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Lopend d when command.Weiger(d.Kern, boek) is { } nee => nee,
        Dossier.Lopend d => Decision.Accept(Termijnbepaling.Met(
            d, new TermijnWerdVerlengd(d.Kern.Id, command.Grond, command.Op, command.Toelichting), Termijnaanleiding.Verlengd, boek)),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private Rejection? Weiger(Dossierkern kern, Regelboek boek)
    {
        var (profiel, feiten) = (Termijnbepaling.Profiel(kern, boek), Termijnbepaling.Feiten(kern.Klok));
        return Termijnregels.MagVerlengen(profiel, feiten, Grond, Termijnbepaling.Dag(Op), boek.Kalender) is { } nee
            ? DossierRejections.Van(nee)
            : Dagregels.Weiger(kern, Op, Vandaag);
    }
}

internal static class VerlengTermijnEndpoint
{
    /// <summary>Why the term becomes longer and when that was decided; today when absent.</summary>
    internal sealed record Body(
        string Grond, DateOnly? Op = null,
        [property: StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")] string? Toelichting = null);

    public static void MapVerlengTermijn(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("verlenging", nameof(VerlengTermijn), "Verlengt de termijn van een dossier, 1 keer.", ActingRole.Deciding, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var toelichting = Vrijetekst.Van(body.Toelichting);
        var command = new VerlengTermijn(id, body.Grond, body.Op ?? context.Vandaag, context.Vandaag, toelichting.Ref);
        return new((d, boek) => VerlengTermijn.Decide(d, command, boek), toelichting);
    }
}
