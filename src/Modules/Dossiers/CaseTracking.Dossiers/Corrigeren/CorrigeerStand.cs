using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Corrigeren;

/// <summary>A stand that was wrong is set right. What was wrong stays to be seen, as does that it was.</summary>
internal sealed record CorrigeerStand(DossierId DossierId, Dossierstand Naar, Correctiereden Reden, TekstRef? Toelichting)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, CorrigeerStand command, Regelboek boek) => dossier switch
    {
        Dossier.Lopend d when Correctie.Mogelijk(d) == command.Naar => Decision.Accept(Gebeurtenissen(d, command, boek)),
        Dossier.Lopend d when d.Stand == command.Naar => Decision.Accept<IDossierEvent>(),
        Dossier.Lopend => NietMogelijk,
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    // A file that goes back before its decision owes an answer again, one that was not complete after all owes it later.
    private static IDossierEvent[] Gebeurtenissen(Dossier.Lopend d, CorrigeerStand command, Regelboek boek)
    {
        var gecorrigeerd = new StandWerdGecorrigeerd(d.Kern.Id, d.Stand, command.Naar, command.Reden, command.Toelichting);
        return d is Dossier.Beslist { Kern.Voortgang.Klaar: false } || command.Naar == Dossierstand.Ingediend
            ? Termijnbepaling.Met(d, gecorrigeerd, Termijnaanleiding.Gecorrigeerd, boek)
            : [gecorrigeerd];
    }

    private static readonly Rejection NietMogelijk = new(
        RejectionKind.Conflict, "correctie-niet-mogelijk", "Naar deze stand kan het dossier nu niet terug. Open het dossier opnieuw en kijk wat nog kan.");
}

internal static class CorrigeerStandEndpoint
{
    /// <summary>Where the file really stands, and how the mistake came about.</summary>
    internal sealed record Body(
        Dossierstand Naar, Correctiereden Reden, [property: StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")] string? Toelichting = null);

    public static void MapCorrigeerStand(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("correctie", nameof(CorrigeerStand), "Zet een verkeerde stand recht.", ActingRole.Deciding, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var toelichting = Vrijetekst.Van(body.Toelichting);
        var command = new CorrigeerStand(id, body.Naar, body.Reden, toelichting.Ref);
        return new((d, boek) => CorrigeerStand.Decide(d, command, boek), toelichting);
    }
}
