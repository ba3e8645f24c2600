using System.Collections.Concurrent;
using CaseTracking.CritterStack.Events;
using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Projections;
using Marten;

using Marten.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;
using MartenDaemon = Marten.Events.Daemon.ProjectionDaemon;

namespace CaseTracking.CritterStack.Projections;

/// <summary>Runs the async projections of each module in a daemon of Marten's.</summary>
internal sealed class MartenShards(Stores stores, NpgsqlDataSource database, ProjectionProgress progress) : IShardSource, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (MartenDaemon Daemon, SettledHighWater Mark)> _daemons = new(StringComparer.Ordinal);

    public IShard Make(StoreRegistration store, EventSourcing.Projections.IProjection projection, Shard own, ILogger logger)
    {
        var (daemon, mark) = _daemons.GetOrAdd(store.Schema, _ => Build(stores.Of(store), logger));
        return new MartenShard(store.Schema, projection, own, daemon, mark, database, progress, logger);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (daemon, _) in _daemons.Values)
        {
            await daemon.StopAllAsync();
            daemon.Dispose();
        }
    }

    private static (MartenDaemon, SettledHighWater) Build(DocumentStore store, ILogger logger)
    {
        var of = (MartenDatabase)store.Storage.Database;
        var mark = new SettledHighWater(of.DatabaseUri);
        return (new MartenDaemon(store, of, logger, mark), mark);
    }
}
