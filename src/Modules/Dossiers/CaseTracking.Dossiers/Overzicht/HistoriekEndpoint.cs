using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Overzicht;

internal static class HistoriekEndpoint
{
    /// <summary>A line of the history; the words people wrote stay in the vault.</summary>
    internal sealed record Historiekpunt(
        long Versie, string Gebeurtenis, string Zin, DateTimeOffset Op, DateTimeOffset? VastgelegdOp, string Door, string? Rol, string? Kanaal, bool Gecorrigeerd,
        bool MetTekst, IReadOnlyList<string> Uitleg, string? Bron)
    {
        public static Historiekpunt Van(Historiekregel r) => new(
            r.Versie, r.Gebeurtenis, r.Zin, r.Op, r.VastgelegdOp, r.Door, r.Rol, r.Kanaal, r.Gecorrigeerd, r.Tekst is not null, r.Uitleg, r.Bron);
    }

    public static void MapHistoriek(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapGet("/{dossierId:guid}/historiek", Handle)
            .WithName("LeesHistoriek").WithSummary("Leest wat er met een dossier gebeurde, nieuwste eerst.")
            .RequireAuthorization(Policies.Staff)
            .Produces<Page<Historiekpunt>>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(Guid dossierId, PageRequest page, Dossierlezer lezer, Regelboek boek, CancellationToken ct)
    {
        if (await lezer.Lees(new DossierId(dossierId), ct) is not { } verhaal) return RequestCommands.Problem(DossiersModule.Schema, DossierRejections.Onbekend);

        var voor = page.Cursor?.Key<long>(0) ?? long.MaxValue;
        var regels = Historiek.Van(verhaal, boek, StaffNames.None).Where(r => r.Versie < voor).Take(page.Limit + 1).Select(Historiekpunt.Van);
        return page.Page([.. regels], r => Cursor.After(r.Versie));
    }
}
