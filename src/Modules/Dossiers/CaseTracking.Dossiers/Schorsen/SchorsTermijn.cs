using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Schorsen;

/// <summary>The clock stands still from a day on, on a ground the law or the city knows.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Grond">Code of the ground.</param>
/// <param name="Vanaf">First day that does not count.</param>
/// <param name="Op">Today.</param>
/// <param name="Toelichting">Why, in own words.</param>
internal sealed record SchorsTermijn(DossierId DossierId, string Grond, DateOnly Vanaf, DateOnly Op, TekstRef? Toelichting)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, SchorsTermijn command, Regelboek boek) => dossier switch
    {
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Lopend d when command.Weiger(d.Kern, boek) is { } nee => nee,
        Dossier.Lopend d => Decision.Accept(Termijnbepaling.Met(
            d, new TermijnWerdGeschorst(d.Kern.Id, command.Grond, command.Vanaf, command.Toelichting), Termijnaanleiding.Geschorst, boek)),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private Rejection? Weiger(Dossierkern kern, Regelboek boek) =>
        Termijnregels.MagSchorsen(
            Termijnbepaling.Profiel(kern, boek), Termijnbepaling.Feiten(kern.Klok), Grond, Termijnbepaling.Dag(Vanaf), boek.Kalender) is { } nee ? DossierRejections.Van(nee)
        : Dagregels.Weiger(kern, Vanaf, Op) is { } dag ? dag
        : kern.Klok.Stilstanden is [.., { Tot: { } tot }] && Vanaf <= tot ? Overlapt
        : null;

    private static readonly Rejection Overlapt = new(
        RejectionKind.Conflict, "schorsing-overlapt", "De termijn stond die dag al stil. Kies een latere dag.");
}

internal static class SchorsTermijnEndpoint
{
    /// <summary>Why the clock stands still and from which day; today when absent.</summary>
    internal sealed record Body(
        string Grond, DateOnly? Vanaf = null,
        [property: StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")] string? Toelichting = null);

    public static void MapSchorsTermijn(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("schorsing", nameof(SchorsTermijn), "Schorst de termijn van een dossier.", ActingRole.Deciding, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var toelichting = Vrijetekst.Van(body.Toelichting);
        var command = new SchorsTermijn(id, body.Grond, body.Vanaf ?? context.Vandaag, context.Vandaag, toelichting.Ref);
        return new((d, boek) => SchorsTermijn.Decide(d, command, boek), toelichting);
    }
}
