using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.VolledigVerklaren;

internal sealed record VerklaarVolledig(DossierId DossierId)
{
    public static Decision<IDossierEvent> Decide(Dossier dossier, VerklaarVolledig command) => dossier switch
    {
        Dossier.Ingediend => Decision.Accept<IDossierEvent>(new DossierWerdVolledigVerklaard(command.DossierId)),
        Dossier.Volledig => Decision.Accept<IDossierEvent>(),
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

    private static async Task<IResult> Handle(Guid dossierId, IfMatch ifMatch, DossierStore store, HttpContext http, CancellationToken ct)
    {
        var command = new VerklaarVolledig(new DossierId(dossierId));
        var reply = new CommandReply();
        var outcome = await store.Execute(dossierId, d => VerklaarVolledig.Decide(d, command), http.Command(ActingRole.Deciding, ifMatch, reply), ct);
        return outcome.Answer(DossiersModule.Schema, reply);
    }
}
