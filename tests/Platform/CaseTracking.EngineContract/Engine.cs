using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EngineContract.Sample;
using CaseTracking.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>
/// An engine with the sample module on it, on a database of its own. A subclass composes the engine; the contract only uses what is
/// here.
/// </summary>
public abstract class Engine : IAsyncLifetime
{
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

    /// <summary>Makes the host: engine, daemon and dispatcher included.</summary>
    protected abstract Task<IHost> Compose(Action<IServiceCollection, ISubscriptions> sample);

    public async ValueTask InitializeAsync()
    {
        _host = await Compose((_, subscriptions) => Mailbox.Subscribe(subscriptions));
        await _host.StartAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.StopAsync();
        _host?.Dispose();
        GC.SuppressFinalize(this);
    }
}
