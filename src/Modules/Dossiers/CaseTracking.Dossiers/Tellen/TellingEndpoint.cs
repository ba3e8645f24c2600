using CaseTracking.Web.Commands;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Npgsql;

namespace CaseTracking.Dossiers.Tellen;

internal static class TellingEndpoint
{
    private const int MeesteDagen = 366;

    /// <summary>A day with its counts.</summary>
    internal sealed record Telling(DateOnly Dag, int Ingediend, int Gesloten);

    public static void MapTelling(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapGet("/tellingen", Handle)
            .WithName("LeesTellingen").WithSummary("Telt per dag de ingediende en gesloten dossiers, laatste dag eerst; hoogstens een jaar.")
            .RequireAuthorization(Policies.Staff)
            .WaitsFor(DagtellingProjection.Instance)
            .Produces<IReadOnlyList<Telling>>();

    private static async Task<IResult> Handle(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select dag, ingediend, gesloten from {DossiersModule.Schema}.dagtelling order by dag desc limit {MeesteDagen}");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var dagen = new List<Telling>();
        while (await reader.ReadAsync(ct)) dagen.Add(new Telling(reader.GetFieldValue<DateOnly>(0), reader.GetInt32(1), reader.GetInt32(2)));
        return TypedResults.Ok(dagen);
    }
}
