using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Handelen;

/// <summary>Maps an act of an employee on a file: the same answers, headers and errors for each.</summary>
internal static class HandelingEndpoint
{
    /// <param name="dossiers">Where files are mapped.</param>
    /// <param name="pad">Noun of the act, below the file.</param>
    /// <param name="naam">Name of the command.</param>
    /// <param name="samenvatting">One Dutch sentence.</param>
    /// <param name="rol">The role of the moment.</param>
    /// <param name="kies">Turns the body into a rule and what goes to the vault.</param>
    public static void MapHandeling<TBody>(
        this IEndpointRouteBuilder dossiers, string pad, string naam, string samenvatting, ActingRole rol,
        Func<DossierId, TBody, HandelingContext, Handelkeuze> kies)
        where TBody : class =>
        dossiers.MapPost($"/{{dossierId:guid}}/{pad}", async (Guid dossierId, TBody body, IfMatch ifMatch, Handelingen handelingen, HttpContext http, CancellationToken ct) =>
            {
                var keuze = kies(new DossierId(dossierId), body, new HandelingContext(handelingen.Vandaag, Actor.From(http.User)));
                var reply = new CommandReply(Body: keuze.Antwoord, Status: keuze.Antwoord is null ? StatusCodes.Status204NoContent : StatusCodes.Status200OK);
                var handeling = new Handeling(new DossierId(dossierId), keuze.Rol ?? rol, ifMatch, keuze.Decide) { Teksten = keuze.Teksten, InKluis = keuze.InKluis, Kanaal = keuze.Kanaal, Reply = reply };
                return (await handelingen.Voer(handeling, http, ct)).Answer(DossiersModule.Schema, reply);
            })
            .WithName(naam).WithSummary(samenvatting)
            .RequireAuthorization(Policies.Staff)
            .AcceptIdempotencyKey()
            .RequireIfMatch()
            .ValidateBody()
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}

/// <summary>What enters an act at the edge besides its body.</summary>
/// <param name="Vandaag">Today in Brussels.</param>
/// <param name="Actor">Who acts.</param>
internal sealed record HandelingContext(DateOnly Vandaag, Actor Actor);
