using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Intrekken;

/// <summary>The citizen no longer wants what was asked; possible until there is an answer.</summary>
internal sealed record TrekAanvraagIn(DossierId DossierId, Aanbrenger Door, TekstRef? Toelichting)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, TrekAanvraagIn command, Regelboek boek) => dossier switch
    {
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Lopend { Kern.Voortgang.Afgegeven: true } => DossierRejections.AlAfgegeven,
        Dossier.Lopend d => Decision.Accept<IDossierEvent>(new AanvraagWerdIngetrokken(d.Kern.Id, command.Door, command.Toelichting)),
        Dossier.Gesloten { Reden: Sluitreden.Ingetrokken } => Decision.Accept<IDossierEvent>(),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };
}

internal static class TrekAanvraagInEndpoint
{
    /// <summary>What the citizen said about it; nothing needs to be said.</summary>
    internal sealed record Body([property: StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")] string? Toelichting = null);

    public static void MapTrekAanvraagIn(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("intrekking", nameof(TrekAanvraagIn), "Trekt een aanvraag in, op vraag van de burger.", ActingRole.Registering, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var toelichting = Vrijetekst.Van(body.Toelichting);
        var command = new TrekAanvraagIn(id, Aanbrenger.Medewerker, toelichting.Ref);
        return new((d, boek) => TrekAanvraagIn.Decide(d, command, boek), toelichting);
    }
}
