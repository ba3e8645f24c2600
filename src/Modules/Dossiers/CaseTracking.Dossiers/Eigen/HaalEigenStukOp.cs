using CaseTracking.Dossiers.Inzien;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>A document, to be saved by the citizen whose file it is in. What is hidden, of somebody else, or not there is 404 alike.</summary>
internal static class HaalEigenStukOp
{
    public static string Adres(Guid dossier, StukRef stuk) => $"{DownloadRoutes.Prefix}/{DossiersModule.Schema}/mijn/{dossier}/{stuk.Value}";

    public static void MapHaalEigenStukOp(this IEndpointRouteBuilder downloads) =>
        downloads.MapGet("/mijn/{dossierId:guid}/{stukId:guid}", Handle).RequireAuthorization(Policies.Citizen);

    private static async Task<IResult> Handle(
        Guid dossierId, Guid stukId, Eigenaars eigenaars, Stukkenlijst lijst, Stukkenkluis kluis, HttpContext http, CancellationToken ct)
    {
        var stuk = new StukRef(stukId);
        if (!await eigenaars.Owns(Actor.From(http.User), dossierId, ct)) return TypedResults.NotFound();
        if ((await lijst.Lees(new DossierId(dossierId), ct)).FirstOrDefault(r => r.Stuk == stuk) is not { ZichtbaarVoorBurger: true } regel) return TypedResults.NotFound();
        if (await kluis.OpenEigen(stuk, ct) is not var (naam, inhoud)) return TypedResults.NotFound();

        http.Response.RegisterForDisposeAsync(inhoud);
        return new SafeDownload(naam, regel.Bestandstype, inhoud.Length, inhoud.CopyTo);
    }
}
