using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Sluiten;

internal sealed record SluitDossier(DossierId DossierId, Sluitreden Reden)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, SluitDossier command, Regelboek boek) => dossier switch
    {
        Dossier.InOnderzoek when command.Reden == Sluitreden.Afgehandeld => DossierRejections.NietVolledig,
        Dossier.InBehandeling d when command.Reden == Sluitreden.Afgehandeld && boek.TypeVan(d.Kern).Beslissing.Nodig => NietBeslist,
        Dossier.Beslist { Meegedeeld: false } => NietMeegedeeld,
        Dossier.Lopend d when command.Reden is Sluitreden.Afgehandeld or Sluitreden.ZonderGevolg or Sluitreden.Dubbel =>
            Decision.Accept<IDossierEvent>(new DossierWerdGesloten(d.Kern.Id, command.Reden)),
        Dossier.Lopend => AndereWeg,
        Dossier.Gesloten g when g.Reden == command.Reden => Decision.Accept<IDossierEvent>(),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };

    private static readonly Rejection NietBeslist = new(
        RejectionKind.Conflict, "dossier-niet-beslist", "Over dit dossier is nog niet beslist. Beslis eerst, of sluit het om een andere reden.");

    private static readonly Rejection NietMeegedeeld = new(
        RejectionKind.Conflict, "beslissing-niet-meegedeeld", "De burger kreeg de beslissing nog niet. Deel ze eerst mee.");

    private static readonly Rejection AndereWeg = new(
        RejectionKind.Invalid, "sluitreden-past-niet", "Voor intrekken en stopzetten bestaat een eigen handeling. Kies die.");
}

internal static class SluitDossierEndpoint
{
    internal sealed record Body(Sluitreden Reden);

    public static void MapSluitDossier(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapPost("/{dossierId:guid}/sluiting", Handle)
            .WithName(nameof(SluitDossier)).WithSummary("Sluit een dossier.")
            .RequireAuthorization(Policies.Staff)
            .AcceptIdempotencyKey()
            .RequireIfMatch()
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<IResult> Handle(
        Guid dossierId, Body body, IfMatch ifMatch, Handelingen handelingen, HttpContext http, CancellationToken ct)
    {
        var command = new SluitDossier(new DossierId(dossierId), body.Reden);
        var reply = new CommandReply();
        var handeling = new Handeling(command.DossierId, ActingRole.Deciding, ifMatch, (d, boek) => SluitDossier.Decide(d, command, boek)) { Reply = reply };
        var outcome = await handelingen.Voer(handeling, http, ct);
        return outcome.Answer(DossiersModule.Schema, reply);
    }
}
