using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Eigen;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Types;
using CaseTracking.EventSourcing.Events;
using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Indienen;

internal static class DienAanvraagInEndpoint
{
    /// <summary>A request as a citizen files it. Answers go by the code of the question.</summary>
    internal sealed record Body(
        string Product,
        [property: StringLength(120, MinimumLength = 1, ErrorMessage = "Vul een naam in van hoogstens 120 tekens.")] string Naam,
        [property: Emailadres] string Email,
        [property: StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")] string? Toelichting = null,
        [property: Telefoonnummer] string? Telefoon = null,
        [property: StringLength(300, ErrorMessage = "Hou het adres onder 300 tekens.")] string? Adres = null,
        IReadOnlyDictionary<string, string>? Antwoorden = null, Periode? Periode = null);

    public static void MapDienAanvraagIn(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapPost("/", Handle)
            .WithName(nameof(DienAanvraagIn)).WithSummary("Dient een aanvraag in.")
            .AllowAnonymous()
            .Ontvangt();

    private static Task<IResult> Handle(Body body, Indiening indiening, HttpContext http, CancellationToken ct)
    {
        var aanvrager = new Aanvrager(body.Naam, body.Email, body.Toelichting, body.Telefoon, body.Adres, Ontvangen.Antwoorden(body.Antwoorden));
        return indiening.Antwoord(new Aanvraag(body.Product, aanvrager, body.Periode) { Eigenaar = Eigenaars.Van(http.User) }, http, ct);
    }
}

/// <summary>What the citizen takes home. The code is shown this once; only its hash is kept.</summary>
internal sealed record Ontvangen(Guid DossierId, string Nummer, string Trackingcode, Belofte? Termijn, Behandeldienst? Dienst)
{
    public static ValueList<Antwoord>? Antwoorden(IReadOnlyDictionary<string, string>? gegeven) =>
        gegeven is null ? null : [.. gegeven.Select(a => new Antwoord(a.Key, a.Value))];
}

/// <summary>What filing has in common, by whomever.</summary>
internal static class Indieningsantwoord
{
    public static void Ontvangt(this RouteHandlerBuilder endpoint) =>
        endpoint.AcceptIdempotencyKey()
            .ValidateBody()
            .Produces<Ontvangen>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    public static async Task<IResult> Antwoord(this Indiening indiening, Aanvraag aanvraag, HttpContext http, CancellationToken ct)
    {
        var ontvangst = await indiening.Bereid(ct);
        var blad = indiening.Blad(ontvangst, aanvraag);
        var reply = new CommandReply(
            StatusCodes.Status201Created, $"{DossiersModule.ApiPath}/{ontvangst.DossierId.Value}",
            new Ontvangen(ontvangst.DossierId.Value, ontvangst.Nummer, ontvangst.Code.Formatted, blad?.Belofte, blad?.Type.Dienst));
        var outcome = await indiening.Dien(ontvangst, aanvraag, http.Command(ActingRole.Registering, reply: reply), ct);
        return outcome.Answer(DossiersModule.Schema, reply);
    }
}
