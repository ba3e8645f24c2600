using CaseTracking.EventSourcing.Events;

namespace CaseTracking.EventSourcing.Projections;

/// <summary>What a module registers for its event log: the engine finds everything it runs from these.</summary>
/// <param name="Schema">Name of the module.</param>
/// <param name="Catalogue">Its events.</param>
/// <param name="Inline">Projections whose rows commit with the events.</param>
/// <param name="Async">Projections that follow the log.</param>
public sealed record StoreRegistration(
    string Schema, EventCatalogue Catalogue, IReadOnlyList<IProjection> Inline, IReadOnlyList<IProjection> Async)
{
    /// <summary>Name of a projection's progress: as Marten names its shards.</summary>
    public static string ProgressName(IProjection projection)
    {
        ArgumentNullException.ThrowIfNull(projection);
        return $"{projection.Name}:All";
    }

    /// <summary>Every projection with the way it runs.</summary>
    public IEnumerable<(IProjection Projection, bool IsInline)> All =>
        Inline.Select(p => (p, true)).Concat(Async.Select(p => (p, false)));
}
