using CaseTracking.Identificatie;
using CaseTracking.Web.Api;
using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Tijdlijn.Volgen;

internal static class VolgEndpoint
{
    public static void MapVolgen(this IEndpointRouteBuilder api) =>
        api.MapGet("/volg/{code}", Handle)
            .WithName("VolgAanvraag").WithSummary("Toont waar een aanvraag staat, met de code van de burger.")
            .WithDescription("Stuur de ETag van uw vorige antwoord mee als If-None-Match. Is er niets nieuws, dan krijgt u 304 zonder inhoud.").WithTags("Tijdlijn")
            .AllowAnonymous()
            .RequireRateLimiting(RateLimits.Guessable)
            .Produces<Volgbeeld>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);

    // A code that cannot be and a code that is not there get the same answer: it tells a guesser nothing.
    private static async Task<IResult> Handle(string code, HttpContext context, Tijdlijnen tijdlijnen, Volgmerk merk, CancellationToken ct)
    {
        if (await tijdlijnen.Versie(Trackingcode.HashOf(code), ct) is not { } versie || !Trackingcode.TryParse(code, out var trackingcode)) return Onbekend();
        if (merk.IsBekend(context, versie)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (await tijdlijnen.Vind(trackingcode, ct) is not { } tijdlijn) return Onbekend();

        merk.IsBekend(context, tijdlijn.Versie);
        return TypedResults.Ok(Volgbeeld.Van(new Burgerbeeld(tijdlijn, merk.Vandaag)));
    }

    private static ProblemHttpResult Onbekend() => Problems.Result(
        TijdlijnModule.Schema, StatusCodes.Status404NotFound, "code-onbekend", "We vinden deze code niet",
        "Kijk de code na. Let op elk teken. Lukt het niet? Bel ons.");
}
