using CaseTracking.Identificatie;
using CaseTracking.Web.Api;
using CaseTracking.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Tijdlijn.Volgen;

internal static class VolgEndpoint
{
    /// <summary>What anyone with the code may know: state, dates, what to do. No names, no free text.</summary>
    internal sealed record Volgbeeld(string Nummer, string Product, Regelsoort Stand, string Titel, string Zin, string Actie, IReadOnlyList<Volgregel> Regels);

    internal sealed record Volgregel(Regelsoort Soort, string Titel, DateTimeOffset Tijdstip);

    public static void MapVolgen(this IEndpointRouteBuilder api) =>
        api.MapGet("/volg/{code}", Handle)
            .WithName("VolgAanvraag").WithSummary("Toont waar een aanvraag staat, met de code van de burger.").WithTags("Tijdlijn")
            .AllowAnonymous()
            .RequireRateLimiting(RateLimits.Guessable)
            .Produces<Volgbeeld>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    // A code that cannot be and a code that is not there get the same answer: it tells a guesser nothing.
    private static async Task<IResult> Handle(string code, Tijdlijnen tijdlijnen, CancellationToken ct)
    {
        if (!Trackingcode.TryParse(code, out var trackingcode) || await tijdlijnen.Vind(trackingcode, ct) is not { } tijdlijn)
        {
            return Problems.Result(
                TijdlijnModule.Schema, StatusCodes.Status404NotFound, "code-onbekend", "We vinden deze code niet",
                "Kijk de code na. Let op elk teken. Lukt het niet? Bel ons.");
        }

        var tekst = Burgertekst.Van(tijdlijn.Stand);
        return TypedResults.Ok(new Volgbeeld(
            tijdlijn.Nummer, tijdlijn.Product, tijdlijn.Stand, tekst.Titel, tekst.Zin, tekst.Actie,
            [.. tijdlijn.Regels.Select(r => new Volgregel(r.Soort, Burgertekst.Van(r.Soort).Titel, r.Tijdstip))]));
    }
}
