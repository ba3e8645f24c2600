using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Hosting.Database;
using CaseTracking.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Projections;

/// <summary>One host on the bench's database: a name of its own, its own connections, and a daemon when asked for.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private ProjectionDaemon? _daemon;

    public Node(string connectionString, string name, StoreRegistration store, Action<IServiceCollection>? more = null)
    {
        var named = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = name }.ConnectionString;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:CaseTracking", named)]).Build();
        var services = new ServiceCollection().AddLogging().AddCaseTrackingDatabase(configuration).AddCaseTrackingMessaging();
        more?.Invoke(services);
        _services = services.AddEventStore(SampleModule.Schema, SampleModule.Catalogue, store.Inline, store.Async).BuildServiceProvider();
        (Name, Store) = (name, store);
    }

    public string Name { get; }

    public StoreRegistration Store { get; }

    public IServiceProvider Services => _services;

    public IEventStore Log => _services.GetRequiredKeyedService<IEventStore>(SampleModule.Schema);

    public CounterStore Counters => new(Log, TimeProvider.System);

    public NpgsqlDataSource Database => _services.GetRequiredService<NpgsqlDataSource>();

    public ProjectionProgress Progress => _services.GetRequiredService<ProjectionProgress>();

    public ProjectionControl Control => _services.GetRequiredService<ProjectionControl>();

    public ProjectionsHealth Health => new([Store], Database);

    /// <summary>True while the daemon runs; a fault that ends it would show here.</summary>
    public bool Follows => _daemon?.ExecuteTask is { IsCompleted: false };

    public Shard Shard(IProjection projection, ShardStore? rows = null) => new(
        projection, new EventLog(new StoreSql(Store.Schema), Store.Catalogue), rows ?? new ShardStore(Store.Schema), Database, Progress, NullLogger.Instance);

    public async Task Follow()
    {
        _daemon = new ProjectionDaemon(
            [Store], Database, _services.GetRequiredService<AppendSignal>(), Progress, NullLogger<ProjectionDaemon>.Instance);
        await _daemon.StartAsync(CancellationToken.None);
    }

    public async Task StopFollowing()
    {
        if (_daemon is null) return;
        await _daemon.StopAsync(CancellationToken.None);
        _daemon.Dispose();
        _daemon = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopFollowing();
        await _services.DisposeAsync();
    }
}
