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
    public static Decision<IDossierEvent> Decide(Dossier dossier, SluitDossier command) => dossier switch
    {
        Dossier.Ingediend when command.Reden == Sluitreden.Afgehandeld => DossierRejections.NietVolledig,
        Dossier.Ingediend or Dossier.Volledig => Decision.Accept<IDossierEvent>(new DossierWerdGesloten(command.DossierId, command.Reden)),
        Dossier.Gesloten g when g.Reden == command.Reden => Decision.Accept<IDossierEvent>(),
        Dossier.Gesloten => DossierRejections.AlGesloten,
        _ => DossierRejections.Onbekend,
    };
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
        Guid dossierId, Body body, IfMatch ifMatch, DossierStore store, HttpContext http, CancellationToken ct)
    {
        var command = new SluitDossier(new DossierId(dossierId), body.Reden);
        var reply = new CommandReply();
        var outcome = await store.Execute(dossierId, d => SluitDossier.Decide(d, command), http.Command(ActingRole.Deciding, ifMatch, reply), ct);
        return outcome.Answer(DossiersModule.Schema, reply);
    }
}
