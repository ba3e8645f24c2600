using CaseTracking.Dossiers.Inzien;
using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Identificatie;
using CaseTracking.Web.Http;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>A document, to be saved by the citizen whose file it is in. What is hidden, of somebody else, or not there is 404 alike.</summary>
internal sealed class HaalEigenStukOp(Stukkenlijst lijst, Stukkenkluis kluis)
{
    public static void Map(IEndpointRouteBuilder downloads)
    {
        downloads.MapGet("/mijn/{dossierId:guid}/{stukId:guid}", MetRekening).RequireAuthorization(Policies.Citizen);
        downloads.MapGet("/volgen/{code}/{stukId:guid}", MetCode).AllowAnonymous().RequireRateLimiting(RateLimits.Guessable);
    }

    private static async Task<IResult> MetRekening(
        Guid dossierId, Guid stukId, Eigenaars eigenaars, HaalEigenStukOp stukken, HttpContext http, CancellationToken ct) =>
        await eigenaars.Owns(Actor.From(http.User), dossierId, ct) ? await stukken.Geef(new DossierId(dossierId), new StukRef(stukId), http, ct) : TypedResults.NotFound();

    private static async Task<IResult> MetCode(
        string code, Guid stukId, DossierLijst dossiers, Inzagerecht inzagerecht, HaalEigenStukOp stukken, HttpContext http, CancellationToken ct)
    {
        if (await dossiers.VindMetCode(Trackingcode.HashOf(code), ct) is not { } rij) return TypedResults.NotFound();

        await http.GuessedRight();
        var dossier = new DossierId(rij.Id);
        return await inzagerecht.MagInzien(http, dossier, ct) ? await stukken.Geef(dossier, new StukRef(stukId), http, ct) : TypedResults.NotFound();
    }

    private async Task<IResult> Geef(DossierId dossier, StukRef stuk, HttpContext http, CancellationToken ct)
    {
        if ((await lijst.Lees(dossier, ct)).FirstOrDefault(r => r.Stuk == stuk) is not { ZichtbaarVoorBurger: true } regel) return TypedResults.NotFound();
        if (await kluis.OpenEigen(stuk, ct) is not var (naam, inhoud)) return TypedResults.NotFound();

        http.Response.RegisterForDisposeAsync(inhoud);
        return new SafeDownload(naam, regel.Bestandstype, inhoud.Length, inhoud.CopyTo);
    }
}
