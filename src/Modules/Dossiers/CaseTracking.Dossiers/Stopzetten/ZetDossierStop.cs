using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Stopzetten;

/// <summary>The city stops working on a request before there is an answer.</summary>
internal sealed record ZetDossierStop(DossierId DossierId, Stopreden Reden, DateOnly Op, TekstRef? Toelichting)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, ZetDossierStop command, Regelboek boek) => dossier switch
    {
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Lopend { Kern.Voortgang.Afgegeven: true } => DossierRejections.AlAfgegeven,
        Dossier.Lopend { Stand: not Dossierstand.StukkenGevraagd } when command.Reden == Stopreden.NietAangevuld => NietsGevraagd,
        Dossier.Lopend { Kern.OpenVraag: { } vraag } when command.Reden == Stopreden.NietAangevuld && command.Op <= vraag.TegenDatum => HeeftNogTijd,
        Dossier.Lopend d => Decision.Accept<IDossierEvent>(new DossierWerdStopgezet(d.Kern.Id, command.Reden, command.Toelichting)),
        Dossier.Gesloten { Reden: Sluitreden.Stopgezet } => Decision.Accept<IDossierEvent>(),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static readonly Rejection NietsGevraagd = new(
        RejectionKind.Conflict, "geen-stukken-gevraagd", "We wachten niet op stukken van de burger. Kies een andere reden.");

    private static readonly Rejection HeeftNogTijd = new(
        RejectionKind.Conflict, "stukken-nog-niet-te-laat", "De burger heeft nog tijd om de stukken te bezorgen. Wacht tot die dag voorbij is.");
}

internal static class ZetDossierStopEndpoint
{
    /// <summary>Why the city stops.</summary>
    internal sealed record Body(
        Stopreden Reden, [property: StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")] string? Toelichting = null);

    public static void MapZetDossierStop(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapHandeling<Body>("stopzetting", nameof(ZetDossierStop), "Zet een dossier stop.", ActingRole.Deciding, Kies);

    private static Handelkeuze Kies(DossierId id, Body body, HandelingContext context)
    {
        var toelichting = Vrijetekst.Van(body.Toelichting);
        var command = new ZetDossierStop(id, body.Reden, context.Vandaag, toelichting.Ref);
        return new((d, boek) => ZetDossierStop.Decide(d, command, boek), toelichting);
    }
}
