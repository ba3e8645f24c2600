using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Toewijzen;

/// <summary>Somebody goes on with the file of a colleague.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Behandelaar">Who goes on.</param>
/// <param name="Reden">Why the colleague does not.</param>
/// <param name="Van">The colleague it is taken from, where the file was chosen from a list of theirs; anybody when absent.</param>
internal sealed record NeemDossierOver(DossierId DossierId, MedewerkerRef Behandelaar, Overnamereden Reden, MedewerkerRef? Van = null)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, NeemDossierOver command, Regelboek boek) => dossier switch
    {
        Dossier.Lopend { Kern.Behandelaar: null } => GeenBehandelaar,
        Dossier.Lopend { Kern.Behandelaar: { } nu } when nu == command.Behandelaar => Decision.Accept<IDossierEvent>(),
        Dossier.Lopend { Kern.Behandelaar: { } nu } when command.Van is { } van && van != nu => AndereBehandelaar,
        Dossier.Lopend d => Decision.Accept<IDossierEvent>(new DossierWerdOvergenomen(d.Kern.Id, command.Behandelaar, d.Kern.Behandelaar, command.Reden)),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static readonly Rejection GeenBehandelaar = new(
        RejectionKind.Conflict, "dossier-zonder-behandelaar", "Niemand behandelt dit dossier. Neem het in behandeling.");

    private static readonly Rejection AndereBehandelaar = new(
        RejectionKind.Conflict, "dossier-intussen-overgenomen", "Een andere collega nam dit dossier intussen over.");
}

internal static class NeemDossierOverEndpoint
{
    /// <summary>Why the colleague does not go on.</summary>
    internal sealed record Body(Overnamereden Reden);

    public static void MapNeemDossierOver(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("overname", nameof(NeemDossierOver), "Neemt een dossier over van een collega.", ActingRole.Registering, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var command = new NeemDossierOver(id, new MedewerkerRef(context.Actor.Id), body.Reden);
        return new((d, boek) => NeemDossierOver.Decide(d, command, boek));
    }
}
