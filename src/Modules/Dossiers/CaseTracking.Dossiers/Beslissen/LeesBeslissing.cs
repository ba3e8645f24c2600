using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.Beslissen;

/// <summary>The decision on a file as a client reads it: the draft, or what was taken. The reasons stay in the vault.</summary>
internal static class LeesBeslissing
{
    internal sealed record Antwoord(Guid BeslissingId, int? Ontwerp, Uitkomst Uitkomst, IReadOnlyList<string> Vermeldingen, DateOnly? Op, DateOnly? MeegedeeldOp, DateOnly? BeroepTot);

    public static void MapLeesBeslissing(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapGet("/{dossierId:guid}/beslissing", Handle)
            .WithName(nameof(LeesBeslissing)).WithSummary("Leest het ontwerp van een beslissing, of de beslissing zelf.")
            .RequireAuthorization(Policies.Staff)
            .Produces<Antwoord>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(Guid dossierId, DossierStore store, HttpContext http, CancellationToken ct)
    {
        var (dossier, versie) = await store.Load(dossierId, ct);
        if (Van(dossier) is not { } antwoord) return RequestCommands.Problem(DossiersModule.Schema, DossierRejections.Onbekend);

        http.Response.SetVersion(versie);
        return TypedResults.Ok(antwoord);
    }

    private static Antwoord? Van(Dossier dossier) => dossier switch
    {
        Dossier.InBehandeling { Ontwerp: { } o } => new(o.Id, o.Ontwerp, o.Uitkomst, o.Vermeldingen, null, null, null),
        Dossier.Beslist { Beslissing: { } b } => new(b.Id, b.Genomen?.Ontwerp, b.Uitkomst, b.Vermeldingen, b.Op, b.Mededeling?.Op, b.Mededeling?.BeroepTot),
        Dossier.Gesloten g => Van(g.Voordien),
        _ => null,
    };
}
