using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Overzicht;

internal static class DossierEndpoints
{
    /// <summary>A file as the list shows it: no names.</summary>
    internal sealed record Dossierregel(
        Guid DossierId, string Nummer, string Product, Dossierstand Status, Kanaal Kanaal, DateOnly OntvangenOp, DateTimeOffset IngediendOp,
        DateTimeOffset? GeslotenOp, DateOnly? UiterlijkeDatum, DateOnly? Dienstnorm, string? Behandelaar, long Versie)
    {
        public static Dossierregel Van(Dossieroverzicht rij) => new(
            rij.Id, rij.Nummer, rij.Product, rij.Status, rij.Kanaal, rij.OntvangenOp, rij.IngediendOp, rij.GeslotenOp, rij.UiterlijkeDatum, rij.Dienstnorm,
            rij.Behandelaar, rij.Versie);
    }

    public static void MapDossierlijst(this IEndpointRouteBuilder dossiers)
    {
        dossiers.MapGet("/", Lijst).WithName("LeesDossiers").WithSummary("Leest de dossiers, nieuwste eerst.").RequireAuthorization(Policies.Staff);
        dossiers.MapGet("/{dossierId:guid}", Een).WithName("LeesDossier").WithSummary("Leest een dossier; de ETag is de versie.")
            .RequireAuthorization(Policies.Staff)
            .Produces<Dossierregel>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Page<Dossierregel>> Lijst(PageRequest page, DossierLijst lijst, CancellationToken ct) =>
        page.Page([.. (await lijst.Lees(page, ct)).Select(Dossierregel.Van)], rij => Cursor.After(rij.IngediendOp, rij.DossierId));

    private static async Task<IResult> Een(Guid dossierId, DossierLijst lijst, HttpContext http, CancellationToken ct)
    {
        if (await lijst.Vind(new DossierId(dossierId), ct) is not { } rij) return RequestCommands.Problem(DossiersModule.Schema, DossierRejections.Onbekend);

        http.Response.SetVersion(rij.Versie);
        return TypedResults.Ok(Dossierregel.Van(rij));
    }
}
