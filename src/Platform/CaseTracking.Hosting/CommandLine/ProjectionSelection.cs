using System.CommandLine;
using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Projections;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.Hosting.CommandLine;

/// <summary>Finds projections by the name people use for them: <c>schema.name</c>.</summary>
internal sealed class ProjectionSelection(IServiceProvider services)
{
    private readonly StoreRegistration[] stores = [.. services.GetServices<StoreRegistration>()];

    public static Argument<string> Name() => new("name") { Description = "The projection, as schema.name." };

    /// <exception cref="RefusalException">There is no such projection.</exception>
    public (StoreRegistration Store, IProjection Projection) One(string name) =>
        All().FirstOrDefault(p => FullName(p) == name) is { Projection: not null } found
            ? found
            : throw new RefusalException($"No projection is named '{name}'. There are: {string.Join(", ", All().Select(FullName))}.");

    public IEnumerable<(StoreRegistration Store, IProjection Projection)> All() => stores.SelectMany(s => s.All, (s, p) => (s, p.Projection));

    public static string FullName((StoreRegistration Store, IProjection Projection) p) => $"{p.Store.Schema}.{p.Projection.Name}";

    public async Task<IReadOnlyList<ProjectionState>> States(CancellationToken ct)
    {
        await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(ct);
        var states = new List<ProjectionState>();
        foreach (var store in stores) states.AddRange(await ProjectionList.Read(connection, store, ct));
        return states;
    }
}
