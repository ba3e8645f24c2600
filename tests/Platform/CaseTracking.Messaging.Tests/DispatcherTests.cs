using CaseTracking.Messaging.Tests.Contracts.V1;
using CaseTracking.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace CaseTracking.Messaging.Tests;

public sealed class DispatcherTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>, IAsyncLifetime
{
    private readonly Guid _stream = Guid.CreateVersion7();

    public async ValueTask InitializeAsync() => await database.Empty();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_reader_can_wait_for_what_it_just_wrote()
    {
        await using var bus = new Bus(database).Listen("reader", Handlers.Record, Effect.InTransaction);
        var (dispatcher, progress) = (bus.Dispatcher(), bus.Get<DeliveryProgress>());
        await bus.Send(_stream, 1, 2);
        Assert.False(await progress.WaitUntilHandled(_stream, TimeSpan.FromMilliseconds(30), CancellationToken.None));
        Assert.True(await progress.WaitUntilHandled(_stream, "somebody else", TimeSpan.Zero, CancellationToken.None));

        await dispatcher.StartAsync(CancellationToken.None);
        Assert.True(await progress.WaitUntilHandled(_stream, Eventually.Patience, CancellationToken.None));
        Assert.Equal([1, 2], (await database.Effects())[_stream]);
        await dispatcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Messages_written_by_another_process_are_found_without_a_signal()
    {
        await using var bus = new Bus(database).Listen("reader", Handlers.Record);
        await using var elsewhere = new Bus(database).Listen("reader", Handlers.Record);
        var dispatcher = bus.Dispatcher();
        await dispatcher.StartAsync(CancellationToken.None);
        await elsewhere.Send(_stream, 1);

        await Eventually.Holds(async () => (await database.Effects()).Contains(_stream), "polling found it");
        await dispatcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_simulated_clock_decides_what_is_due()
    {
        var clock = new FakeClock();
        await using var bus = new Bus(database, clock).Listen("reader", Handlers.Record);
        var message = new OutgoingMessage(Guid.CreateVersion7(), _stream, new CounterMoved(1), new());
        await bus.Write([], [new("key", clock.GetUtcNow().AddDays(365), message)]);
        var dispatcher = bus.Dispatcher();
        await dispatcher.StartAsync(CancellationToken.None);

        clock.Advance(TimeSpan.FromDays(365));
        await Eventually.Holds(async () => (await database.Effects()).Contains(_stream), "a year passed");
        await dispatcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_database_that_went_away_is_taken_up_again()
    {
        await using var bus = new Bus(database).Listen("reader", Handlers.Record);
        var dispatcher = bus.Dispatcher();
        await dispatcher.StartAsync(CancellationToken.None);
        await database.Execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");

        await using var elsewhere = new Bus(database).Listen("reader", Handlers.Record);
        await Eventually.Holds(async () =>
        {
            try
            {
                await elsewhere.Send(_stream, 1);
                return true;
            }
            catch (Npgsql.NpgsqlException)
            {
                return false;
            }
        }, "the pool has a living connection");
        await Eventually.Holds(async () => (await database.Effects()).Contains(_stream), "delivery goes on");
        await dispatcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_host_may_write_without_delivering()
    {
        await using var bus = new Bus(database, configure: o => o.Dispatch = false).Listen("reader", Handlers.Record);

        Assert.Empty(bus.Get<IEnumerable<IHostedService>>());
    }

    [Fact]
    public async Task A_subscription_after_the_start_is_refused()
    {
        await using var bus = new Bus(database);
        await bus.Dispatcher().StartAsync(CancellationToken.None);

        await Eventually.Holds(() => Record.Exception(() => bus.Listen($"{Guid.NewGuid()}", Handlers.Record)) is InvalidOperationException, "closed");
        await bus.Dispatcher().StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(0, HealthStatus.Healthy)]
    [InlineData(31, HealthStatus.Degraded)]
    [InlineData(301, HealthStatus.Unhealthy)]
    public async Task Health_tells_the_age_of_the_oldest_message(int seconds, HealthStatus expected)
    {
        var clock = new FakeClock();
        await using var bus = new Bus(database, clock).Listen("reader", Handlers.Record);
        await bus.Send(_stream, 1);
        clock.Advance(TimeSpan.FromSeconds(seconds));

        var health = await new OutboxHealthCheck(database.DataSource, clock).CheckHealthAsync(new());
        Assert.Equal(expected, health.Status);
        Assert.Equal((1L, 0L, (double)seconds), (health.Data["pending"], health.Data["parked"], health.Data["oldestSeconds"]));
    }

    [Fact]
    public async Task What_is_old_enough_is_forgotten()
    {
        var clock = new FakeClock();
        await using var bus = new Bus(database, clock).Listen("reader", Handlers.Record);
        await bus.Send(_stream, [.. Enumerable.Range(1, 2500)]);
        while (await bus.Pump().RunOnce("reader", CancellationToken.None) > 0) { }

        clock.Advance(TimeSpan.FromDays(29));
        await bus.Get<Cleanup>().Run(CancellationToken.None);
        Assert.Equal(2500, await database.Scalar<long>("select count(*) from messaging.inbox"));

        clock.Advance(TimeSpan.FromDays(2));
        await bus.Get<Cleanup>().Run(CancellationToken.None);
        Assert.Equal(0, await database.Scalar<long>("select count(*) from messaging.inbox"));
    }
}
