using CaseTracking.Web.Api;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Tijdlijn.Volgen;

internal static class PersoneelstijdlijnEndpoint
{
    public static void MapPersoneelstijdlijn(this IEndpointRouteBuilder api) =>
        api.MapGet("/dossiers/{dossierId:guid}/tijdlijn", Handle)
            .WithName("LeesTijdlijn").WithSummary("Leest de tijdlijn van een dossier, met wat de burger niet ziet.").WithTags("Tijdlijn")
            .RequireAuthorization(Policies.Staff)
            .Produces<Personeelsbeeld>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(Guid dossierId, Tijdlijnen tijdlijnen, Personeelsregels intern, CancellationToken ct) =>
        await tijdlijnen.Vind(dossierId, ct) is { } tijdlijn
            ? TypedResults.Ok(Personeelsbeeld.Van(tijdlijn, await intern.Van(dossierId, ct)))
            : Problems.Result(
                TijdlijnModule.Schema, StatusCodes.Status404NotFound, "tijdlijn-onbekend", "We vinden dit dossier niet",
                "Kijk het nummer na. Een nieuw dossier is er na enkele seconden.");
}
