using CaseTracking.EngineContract;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CaseTracking.CritterStack.Tests;

/// <summary>The sample module running on one of the two engines, on a database the other may have written before.</summary>
internal sealed class SampleHost : IAsyncDisposable
{
    private readonly IHost _host;

    private SampleHost(IHost host) => _host = host;

    private static CommandContext Context { get; } = new(new EventMetadata("employee-1", ActingRole.Registering));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Mailbox Mailbox { get; } = new();

    public IEventStore Store => _host.Services.GetRequiredKeyedService<IEventStore>(SampleModule.Schema);

    private CounterStore Counters => new(Store, TimeProvider.System);

    public static async Task<SampleHost> Start(TestDatabase database, bool isOwn)
    {
        var host = new SampleHost((isOwn ? Composition.Platform(database) : Composition.CritterStack(database)).Build());
        host.Mailbox.Subscribe(host._host.Services.GetRequiredService<ISubscriptions>());
        await host._host.StartAsync(Ct);
        return host;
    }

    public Task<Outcome.Done> Open(Guid id) => Run(id, s => Counter.DecideOpen(s, new CounterId(id)));

    public Task<Outcome.Done> Raise(Guid id, int by) => Run(id, s => Counter.DecideRaise(s, by));

    public async Task<Counter> State(Guid id) => (await Counters.Load(id, Ct)).State;

    public async Task<IReadOnlyList<Recorded>> Events(Guid id) => (await Store.Load(new StreamQuery(id), Ct)).Events;

    public async Task Followed(long position)
    {
        var progress = _host.Services.GetRequiredService<EventSourcing.Daemon.ProjectionProgress>();
        foreach (var projection in SampleModule.Async) Assert.True(await progress.WaitFor(projection, position, Eventually.Patience, Ct), projection.Name);
    }

    public Task<int> Retry(string subscriber) => _host.Services.GetRequiredService<DeadLetters>().RetryAll(subscriber, Ct);

    public async Task<string?> Row(IProjection projection, Guid key)
    {
        await using var command = _host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(projection.Table.SelectSql);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [key] });
        await using var reader = await command.ExecuteReaderAsync(Ct);
        return await reader.ReadAsync(Ct) ? reader.GetString(1) : null;
    }

    /// <summary>What stands in the tables for the only event of a stream, joined by bars; without ids and positions.</summary>
    public async Task<string> Columns(Guid id)
    {
        await using var command = _host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            """
            select e.type, e.mt_dotnet_type, e.version, e.timestamp, e.tenant_id, e.correlation_id, e.data::text, e.headers::text, s.type, s.version, s.created
            from sample.mt_events e join sample.mt_streams s on s.id = e.stream_id where e.stream_id = $1
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync(Ct);
        Assert.True(await reader.ReadAsync(Ct));
        return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is DateTime at ? $"{at:O}" : $"{reader.GetValue(i)}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private async Task<Outcome.Done> Run(Guid id, Func<Counter, Decision<ISampleEvent>> decide) =>
        Assert.IsType<Outcome.Done>(await Counters.Execute(id, decide, Context, Ct));
}
