using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Indienen;

internal static class DienAanvraagInEndpoint
{
    /// <summary>A request as a citizen files it.</summary>
    internal sealed record Body(
        string Product,
        [property: StringLength(120, MinimumLength = 1, ErrorMessage = "Vul een naam in van hoogstens 120 tekens.")] string Naam,
        [property: EmailAddress(ErrorMessage = "Vul een e-mailadres in zoals naam@voorbeeld.be.")] string Email,
        [property: StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")] string? Toelichting = null);

    /// <summary>What the citizen takes home. The code is shown this once; only its hash is kept.</summary>
    internal sealed record Ontvangen(Guid DossierId, string Nummer, string Trackingcode);

    public static void MapDienAanvraagIn(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapPost("/", Handle)
            .WithName(nameof(DienAanvraagIn)).WithSummary("Dient een aanvraag in.")
            .AllowAnonymous()
            .AcceptIdempotencyKey()
            .ValidateBody()
            .Produces<Ontvangen>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Handle(Body body, Indiening indiening, HttpContext http, CancellationToken ct)
    {
        var ontvangst = await indiening.Bereid(ct);
        var reply = new CommandReply(
            StatusCodes.Status201Created, $"{DossiersModule.ApiPath}/{ontvangst.DossierId.Value}",
            new Ontvangen(ontvangst.DossierId.Value, ontvangst.Nummer, ontvangst.Code.Formatted));
        var aanvraag = new Aanvraag(body.Product, new Aanvrager(body.Naam, body.Email, body.Toelichting));
        var outcome = await indiening.Dien(ontvangst, aanvraag, http.Command(ActingRole.Registering, reply: reply), ct);
        return outcome.Answer(DossiersModule.Schema, reply);
    }
}
