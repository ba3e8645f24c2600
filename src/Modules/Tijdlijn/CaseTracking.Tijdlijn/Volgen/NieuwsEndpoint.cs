using CaseTracking.Identificatie;
using CaseTracking.Web.Http;
using CaseTracking.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Tijdlijn.Volgen;

/// <summary>Tells the page of a request, while it is open, that something changed.</summary>
internal static class NieuwsEndpoint
{
    public static string Pad(string code) => $"/volgen/{code}/nieuws";

    public static void MapNieuws(this IEndpointRouteBuilder app) =>
        app.MapGet("/volgen/{code}/nieuws", Handle).AllowAnonymous().RequireRateLimiting(RateLimits.Guessable);

    private static async Task<IResult> Handle(string code, HttpContext http, Volgnieuws nieuws, CancellationToken ct)
    {
        var sleutel = Nieuwssleutel.Van(Trackingcode.HashOf(code));
        if ((await nieuws.Versions([sleutel], ct)).Count == 0) return TypedResults.NotFound();

        await http.GuessedRight();
        return await LiveNews.Of(http, nieuws, sleutel);
    }
}
