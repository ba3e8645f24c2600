using CaseTracking.Dossiers.Kluis;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Inzien;

/// <summary>A document, to be saved by an employee. What is not there is 404, what was erased is 410.</summary>
internal static class HaalStukOp
{
    public static string Adres(Guid dossier, StukRef stuk) => $"{DownloadRoutes.Prefix}/{DossiersModule.Schema}/{dossier}/{stuk.Value}";

    public static void MapHaalStukOp(this IEndpointRouteBuilder downloads) =>
        downloads.MapGet("/{dossierId:guid}/{stukId:guid}", Handle).RequireAuthorization(Policies.Staff);

    private static async Task<IResult> Handle(
        Guid dossierId, Guid stukId, Stukkenlijst lijst, Stukkenkluis kluis, HttpContext http, CancellationToken ct)
    {
        var (dossier, stuk) = (new DossierId(dossierId), new StukRef(stukId));
        if ((await lijst.Lees(dossier, ct)).FirstOrDefault(r => r.Stuk == stuk) is not { } regel) return TypedResults.NotFound();
        if (await kluis.Open(dossier, stuk, Actor.From(http.User), ct) is not var (naam, inhoud)) return TypedResults.StatusCode(StatusCodes.Status410Gone);

        http.Response.RegisterForDisposeAsync(inhoud);
        return new SafeDownload(naam, regel.Bestandstype, inhoud.Length, inhoud.CopyTo);
    }
}
