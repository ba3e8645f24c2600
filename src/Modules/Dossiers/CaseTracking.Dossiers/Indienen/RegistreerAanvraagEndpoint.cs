using System.ComponentModel.DataAnnotations;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>An employee files a request for somebody who came, called or wrote.</summary>
internal static class RegistreerAanvraagEndpoint
{
    /// <summary>A request as an employee writes it down. The day of receipt is today unless named; it counts for the term.</summary>
    internal sealed record Body(
        string Product, Kanaal Kanaal,
        [property: StringLength(120, MinimumLength = 1, ErrorMessage = "Vul een naam in van hoogstens 120 tekens.")] string Naam,
        DateOnly? OntvangenOp = null,
        [property: Emailadres] string? Email = null,
        [property: StringLength(2000, ErrorMessage = "Hou de toelichting onder 2000 tekens.")] string? Toelichting = null,
        [property: Telefoonnummer] string? Telefoon = null,
        [property: StringLength(300, ErrorMessage = "Hou het adres onder 300 tekens.")] string? Adres = null,
        IReadOnlyDictionary<string, string>? Antwoorden = null, Periode? Periode = null);

    public static void MapRegistreerAanvraag(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapPost("/registraties", Handle)
            .WithName("RegistreerAanvraag").WithSummary("Schrijft een aanvraag in voor iemand anders.")
            .RequireAuthorization(Policies.Staff)
            .Ontvangt();

    private static Task<IResult> Handle(Body body, Indiening indiening, HttpContext http, CancellationToken ct)
    {
        var aanvrager = new Aanvrager(body.Naam, body.Email, body.Toelichting, body.Telefoon, body.Adres, Ontvangen.Antwoorden(body.Antwoorden));
        return indiening.Antwoord(new Aanvraag(body.Product, aanvrager, body.Periode, body.Kanaal, body.OntvangenOp, DoorBurger: false), http, ct);
    }
}
