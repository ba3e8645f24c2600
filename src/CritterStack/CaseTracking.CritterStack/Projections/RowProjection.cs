using CaseTracking.CritterStack.Events;
using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Events;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace CaseTracking.CritterStack.Projections;

/// <summary>
/// A projection of a module as Marten's daemon runs it: rows and checkpoint in one transaction. Rows are read apart, which is safe
/// because one shard at a time writes them and a checkpoint that moved meanwhile refuses the page.
/// </summary>
internal sealed class RowProjection(EventSourcing.Projections.IProjection projection, EventCatalogue catalogue, NpgsqlDataSource database)
    : Marten.Events.Projections.IProjection
{
    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        List<Recorded> page = [.. events.Select(e => Envelope.FromMarten(e, catalogue))];
        var changed = await RowPage.Change(projection, projection.Table, page, connection, tx: null, cancellation);
        var (kept, gone) = (changed.Where(r => r.Json is not null).ToList(), changed.Where(r => r.Json is null).Select(r => r.Key).ToArray());
        if (kept.Count > 0) operations.QueueOperation(RowOperation.Upsert(projection.Table, kept));
        if (gone.Length > 0) operations.QueueOperation(RowOperation.Delete(projection.Table, gone));
    }
}
