using CaseTracking.EventSourcing.Projections;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Dossiers.Overzicht;

/// <summary>The versions of the files that employees have open.</summary>
internal sealed class Dossiernieuws(
    NpgsqlDataSource database, AppendSignal appended, IOptions<LiveOptions> options, TimeProvider clock, ILogger<Dossiernieuws> logger)
    : LiveFeed<Guid>(options, clock, logger)
{
    protected override Task Written => appended.Next(DossiersModule.Schema);

    /// <inheritdoc />
    public override async Task<IReadOnlyDictionary<Guid, long>> Versions(IReadOnlyCollection<Guid> keys, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select id, versie from {DossiersModule.Schema}.dossieroverzicht where id = any($1)");
        command.Parameters.Add(new() { Value = keys.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var versies = new Dictionary<Guid, long>();
        while (await reader.ReadAsync(ct)) versies.Add(reader.GetGuid(0), reader.GetInt64(1));
        return versies;
    }
}

/// <summary>Tells the page of a file, while it is open and its employee is signed in, that something changed.</summary>
internal static class DossiernieuwsEndpoint
{
    public static void MapDossiernieuws(this IEndpointRouteBuilder app) =>
        app.MapGet("/werk/dossiers/{id:guid}/nieuws", Handle).RequireAuthorization(Policies.Staff);

    private static async Task<IResult> Handle(Guid id, HttpContext http, Dossiernieuws nieuws, ISessionWatch sessions, CancellationToken ct) =>
        (await nieuws.Versions([id], ct)).Count == 0 ? TypedResults.NotFound() : await LiveNews.Of(http, nieuws, id, sessions);
}
