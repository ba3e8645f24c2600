using CaseTracking.Dossiers.Handelen;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.VolledigVerklaren;

internal sealed record VerklaarVolledig(DossierId DossierId, DateOnly Op)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, VerklaarVolledig command, Regelboek boek) => dossier switch
    {
        Dossier.InOnderzoek => Decision.Accept(
            Termijnbepaling.Met(dossier, new DossierWerdVolledigVerklaard(command.DossierId, command.Op), Termijnaanleiding.Volledig, boek)),
        Dossier.InBehandeling => Decision.Accept<IDossierEvent>(),
        Dossier.Beslist => DossierRejections.AlBeslist,
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };
}

internal static class VerklaarVolledigEndpoint
{
    public static void MapVerklaarVolledig(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapPost("/{dossierId:guid}/volledigverklaring", Handle)
            .WithName(nameof(VerklaarVolledig)).WithSummary("Verklaart een dossier volledig.")
            .RequireAuthorization(Policies.Staff)
            .AcceptIdempotencyKey()
            .RequireIfMatch()
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<IResult> Handle(Guid dossierId, IfMatch ifMatch, Handelingen handelingen, HttpContext http, CancellationToken ct)
    {
        var command = new VerklaarVolledig(new DossierId(dossierId), handelingen.Vandaag);
        var reply = new CommandReply();
        var handeling = new Handeling(command.DossierId, ActingRole.Deciding, ifMatch, (d, boek) => VerklaarVolledig.Decide(d, command, boek)) { Reply = reply };
        var outcome = await handelingen.Voer(handeling, http, ct);
        return outcome.Answer(DossiersModule.Schema, reply);
    }
}
