using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Schorsen;

/// <summary>The clock stands still from a day on, on a ground the law or the city knows.</summary>
internal sealed record SchorsTermijn(DossierId DossierId, string Grond, DateOnly Vanaf, TekstRef? Toelichting)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, SchorsTermijn command, Regelboek boek) => dossier switch
    {
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Lopend { Kern: { } kern } when command.Vanaf < kern.Klok.OntvangenOp => VoorOntvangst,
        Dossier.Lopend { Kern: { } kern } when Termijnregels.MagSchorsen(Termijnbepaling.Profiel(kern, boek), Termijnbepaling.Feiten(kern.Klok), command.Grond) is { } nee =>
            DossierRejections.Van(nee),
        Dossier.Lopend { Kern: { } kern } => Decision.Accept(Termijnbepaling.Met(
            dossier, new TermijnWerdGeschorst(kern.Id, command.Grond, command.Vanaf, command.Toelichting), Termijnaanleiding.Geschorst, boek)),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static readonly Rejection VoorOntvangst = new(
        RejectionKind.Invalid, "schorsing-voor-ontvangst", "De termijn kan niet stilstaan voor de aanvraag binnenkwam. Kies een latere dag.");
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
        var command = new SchorsTermijn(id, body.Grond, body.Vanaf ?? context.Vandaag, toelichting.Ref);
        return new((d, boek) => SchorsTermijn.Decide(d, command, boek), toelichting);
    }
}
