using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>
/// An engine with the sample module on it, on a database of its own. A subclass composes the engine and may say otherwise where it
/// keeps things elsewhere; the contract only uses what is here.
/// </summary>
public abstract class Engine : IAsyncLifetime
{
    /// <summary>Failed deliveries after which a message must be parked. Compose the engine so, with short pauses in between.</summary>
    public const int DeliveryAttempts = 3;

    private IHost? _host;

    /// <summary>Everything composed.</summary>
    public IServiceProvider Services => (_host ?? throw new InvalidOperationException("Not started.")).Services;

    /// <summary>The sample's event log.</summary>
    public IEventStore Store => Services.GetRequiredKeyedService<IEventStore>(SampleModule.Schema);

    /// <summary>The sample's commands.</summary>
    public CounterStore Counters => new(Store, TimeProvider.System);

    /// <summary>What the sample's subscribers received.</summary>
    public Mailbox Mailbox { get; } = new();

    /// <summary>Waiting for projections.</summary>
    public ProjectionProgress Progress => Services.GetRequiredService<ProjectionProgress>();

    /// <summary>Connections under the application role.</summary>
    public NpgsqlDataSource Application => Services.GetRequiredService<NpgsqlDataSource>();

    /// <summary>Connections of whoever may do anything, for faults.</summary>
    public abstract NpgsqlDataSource Superuser { get; }

    /// <summary>A row of a projection as JSON; <see langword="null"/> for none.</summary>
    public virtual async Task<string?> Row(IProjection projection, Guid key)
    {
        await using var command = Application.CreateCommand(projection.Table.SelectSql);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [key] });
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? reader.GetString(1) : null;
    }

    /// <summary>What is known about an idempotency key.</summary>
    public virtual Task<Lookup> Find(IdempotencyKey key) => Services.GetRequiredService<IdempotencyStore>().Find(key, default);

    /// <summary>Ids of the messages parked for a subscriber.</summary>
    public virtual async Task<IReadOnlyList<Guid>> Parked(string subscriber) =>
        [.. (await Services.GetRequiredService<DeadLetters>().List(subscriber, after: 0, limit: 1000, default)).Select(l => l.MessageId)];

    /// <summary>Puts everything parked for a subscriber back on its queue.</summary>
    public virtual Task Retry(string subscriber) => Services.GetRequiredService<DeadLetters>().RetryAll(subscriber, default);

    /// <summary>A builder with the engine, its daemon and its dispatcher for the sample module, on a database that has its tables.</summary>
    protected abstract Task<HostApplicationBuilder> Configure();

    public async ValueTask InitializeAsync()
    {
        _host = (await Configure()).Build();
        Mailbox.Subscribe(Services.GetRequiredService<ISubscriptions>());
        await _host.StartAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.StopAsync();
        _host?.Dispose();
        GC.SuppressFinalize(this);
    }
}
