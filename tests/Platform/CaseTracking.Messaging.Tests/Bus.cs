using CaseTracking.Messaging.Tests.Contracts.V1;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.Messaging.Tests;

/// <summary>One host with messages: what it listens to, and its own pump. Several on one database are several hosts.</summary>
internal sealed class Bus : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Bus(MessagingDatabase database, TimeProvider? time = null, Action<MessagingOptions>? configure = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(database.DataSource);
        if (time is not null) services.AddSingleton(time);
        services.AddMessages(typeof(CounterMoved).Assembly);
        _services = services.AddCaseTrackingMessaging(configure).BuildServiceProvider();
    }

    public Subscriptions Subscriptions => Get<Subscriptions>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Bus Listen(string subscriber, Func<Incoming<CounterMoved>, Task> handle, Effect effect = Effect.Anywhere)
    {
        Subscriptions.On<CounterMoved>(subscriber, (_, message, _) => handle(message), effect);
        return this;
    }

    public Pump Pump(DispatchRules? rules = null) => new(
        Get<NpgsqlDataSource>(), Get<IServiceScopeFactory>(), Subscriptions, Get<MessageTypes>(), Get<TimeProvider>(),
        Get<MessagingOptions>(), Get<DeliverySignal>(), Get<ILogger<Pump>>(), rules ?? DispatchRules.All);

    public Scheduler Scheduler(DispatchRules rules) => new(Get<NpgsqlDataSource>(), Subscriptions, Get<TimeProvider>(), rules);

    public IHostedService Dispatcher() => Get<IEnumerable<IHostedService>>().Single();

    public Task Send(Guid stream, params int[] numbers) =>
        Write([.. numbers.Select(n => new OutgoingMessage(Guid.CreateVersion7(), stream, new CounterMoved(n), new(Version: n)))]);

    public async Task Write(
        IReadOnlyList<OutgoingMessage> messages, IReadOnlyList<ScheduledMessage>? scheduled = null, IReadOnlyList<string>? cancelled = null)
    {
        await using var batch = Get<NpgsqlDataSource>().CreateBatch();
        Get<OutboxWriter>().AddTo(batch, messages, scheduled ?? [], cancelled ?? []);
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync();
        Get<MessageSignal>().Notify();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
