using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Inzien;

internal static class LeesStukken
{
    /// <summary>A document of a file.</summary>
    /// <param name="Stuk">The document.</param>
    /// <param name="Naam">As it was sent; absent when the data of the person were erased.</param>
    /// <param name="Soort">Code of the kind of document.</param>
    /// <param name="Bestandstype">Media type, by content.</param>
    /// <param name="Grootte">Bytes.</param>
    /// <param name="Op">Day it arrived.</param>
    /// <param name="Aanbrenger">Who brought it in.</param>
    /// <param name="ZichtbaarVoorBurger">Whether the citizen may know of it.</param>
    /// <param name="Adres">Where it can be saved from.</param>
    internal sealed record Stukbeeld(
        Guid Stuk, string? Naam, string? Soort, string Bestandstype, long Grootte, DateOnly Op, Aanbrenger Aanbrenger, bool ZichtbaarVoorBurger, string Adres);

    /// <summary>All documents of a file, in the order in which they came.</summary>
    internal sealed record StukkenVanDossier(IReadOnlyList<Stukbeeld> Stukken);

    public static void MapLeesStukken(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapGet("/{dossierId:guid}/stukken", Handle)
            .WithName(nameof(LeesStukken)).WithSummary("Leest welke documenten in een dossier zitten.")
            .RequireAuthorization(Policies.Staff)
            .Produces<StukkenVanDossier>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(
        Guid dossierId, DossierLijst dossiers, Stukkenlijst lijst, Stukkenkluis kluis, HttpContext http, CancellationToken ct)
    {
        var dossier = new DossierId(dossierId);
        if (await dossiers.Vind(dossier, ct) is not { } rij) return RequestCommands.Problem(DossiersModule.Schema, DossierRejections.Onbekend);

        var regels = await lijst.Lees(dossier, ct);
        var namen = await kluis.Namen(dossier, regels.Select(r => r.Stuk), Actor.From(http.User), ct);
        http.Response.SetVersion(rij.Versie);
        return TypedResults.Ok(new StukkenVanDossier([.. regels.Select(r => new Stukbeeld(
            r.Stuk.Value, namen[r.Stuk], r.Soort, r.Bestandstype, r.Grootte, r.Op, r.Aanbrenger, r.ZichtbaarVoorBurger, HaalStukOp.Adres(dossierId, r.Stuk)))]));
    }
}
