using CaseTracking.Identificatie;
using CaseTracking.Web.Api;
using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Tijdlijn.Volgen;

internal static class VolgEndpoint
{
    public static void MapVolgen(this IEndpointRouteBuilder api) =>
        api.MapGet("/volg/{code}", Handle)
            .WithName("VolgAanvraag").WithSummary("Toont waar een aanvraag staat, met de code van de burger.").WithTags("Tijdlijn")
            .AllowAnonymous()
            .RequireRateLimiting(RateLimits.Guessable)
            .Produces<Volgbeeld>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    // A code that cannot be and a code that is not there get the same answer: it tells a guesser nothing.
    private static async Task<IResult> Handle(string code, Tijdlijnen tijdlijnen, CancellationToken ct) =>
        Trackingcode.TryParse(code, out var trackingcode) && await tijdlijnen.Vind(trackingcode, ct) is { } tijdlijn
            ? TypedResults.Ok(Volgbeeld.Van(new Burgerbeeld(tijdlijn)))
            : Problems.Result(
                TijdlijnModule.Schema, StatusCodes.Status404NotFound, "code-onbekend", "We vinden deze code niet",
                "Kijk de code na. Let op elk teken. Lukt het niet? Bel ons.");
}
