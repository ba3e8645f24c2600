using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>Keeps the async projections of every module up to date, on each host; they agree among themselves who leads which.</summary>
public sealed class ProjectionDaemon : BackgroundService
{
    private readonly List<ModuleDaemon> _modules;

    /// <summary>Made by the container.</summary>
    public ProjectionDaemon(
        IEnumerable<StoreRegistration> stores, NpgsqlDataSource database, AppendSignal appended, ProjectionProgress progress, ILogger<ProjectionDaemon> logger)
        : this(stores, database, appended, progress, logger, sql => new SettledPosition(sql))
    {
    }

    internal ProjectionDaemon(
        IEnumerable<StoreRegistration> stores, NpgsqlDataSource database, AppendSignal appended, ProjectionProgress progress,
        ILogger logger, IShardSource? engine)
        : this(stores, database, appended, progress, logger, sql => new SettledPosition(sql), engine)
    {
    }

    internal ProjectionDaemon(
        IEnumerable<StoreRegistration> stores, NpgsqlDataSource database, AppendSignal appended, ProjectionProgress progress,
        ILogger logger, Func<StoreSql, IPositionReader> positions, IShardSource? engine = null) =>
        _modules =
        [
            .. stores.Where(s => s.Async.Count > 0).Select(store =>
            {
                var sql = new StoreSql(store.Schema);
                var log = new EventLog(sql, store.Catalogue);
                var rows = new ShardStore(store.Schema);
                return new ModuleDaemon(
                    store.Schema, [.. store.Async.Select(p => Made(store, p, new Shard(p, log, rows, database, progress, logger)))],
                    () => positions(sql), database, appended, logger);

                IShard Made(StoreRegistration of, IProjection projection, Shard own) => engine?.Make(of, projection, own, logger) ?? own;
            }),
        ];

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_modules.Select(m => m.Run(stoppingToken)));
}
