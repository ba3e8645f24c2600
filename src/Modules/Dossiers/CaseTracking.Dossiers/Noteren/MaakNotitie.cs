using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Noteren;

/// <summary>Something colleagues should know; also on a closed file, and never shown to the citizen.</summary>
internal sealed record MaakNotitie(DossierId DossierId, TekstRef? Notitie)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, MaakNotitie command, Regelboek boek) => dossier switch
    {
        Dossier.Bestaand when command.Notitie is null => Leeg,
        Dossier.Bestaand d => Decision.Accept<IDossierEvent>(new NotitieWerdGemaakt(d.Kern.Id, command.Notitie!.Value)),
        _ => DossierRejections.Onbekend,
    };

    private static readonly Rejection Leeg = new(RejectionKind.Invalid, "notitie-leeg", "Schrijf eerst uw notitie.");
}

internal static class MaakNotitieEndpoint
{
    /// <summary>What colleagues should know.</summary>
    internal sealed record Body([property: StringLength(4000, ErrorMessage = "Hou uw notitie onder 4000 tekens.")] string Notitie);

    public static void MapMaakNotitie(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("notitie", nameof(MaakNotitie), "Maakt een notitie voor collega's.", ActingRole.Registering, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var notitie = Vrijetekst.Van(body.Notitie);
        var command = new MaakNotitie(id, notitie.Ref);
        return new((d, boek) => MaakNotitie.Decide(d, command, boek), notitie);
    }
}
