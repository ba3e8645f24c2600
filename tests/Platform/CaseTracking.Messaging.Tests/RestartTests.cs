using System.Diagnostics;
using CaseTracking.Testing;

namespace CaseTracking.Messaging.Tests;

[Trait("Proof", "D6")]
public sealed class RestartTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>
{
    [Fact]
    public async Task What_a_crashed_host_held_leaves_within_ten_seconds_of_a_restart()
    {
        await database.Empty();
        var (held, heldTooLong) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var bus = new Bus(database).Listen("reader", Handlers.Record);
        await bus.Send(held, 1);
        await bus.Pump().Leases.Claim("reader", streams: 10, CancellationToken.None);

        // The control: a host with leases of a minute, which the check must catch out.
        await using var slow = new Bus(database, configure: o => o.Lease = TimeSpan.FromMinutes(1)).Listen("reader", Handlers.Record);
        await slow.Send(heldTooLong, 1);
        await slow.Pump().Leases.Claim("reader", streams: 10, CancellationToken.None);

        var restarted = Stopwatch.StartNew();
        var dispatcher = bus.Dispatcher();
        await dispatcher.StartAsync(CancellationToken.None);
        await Eventually.Holds(async () => (await database.Effects()).Contains(held), "the first pending message left");
        Assert.InRange(restarted.Elapsed, TimeSpan.Zero, Counts.Within(10));
        await dispatcher.StopAsync(CancellationToken.None);

        Assert.DoesNotContain(await database.Effects(), stream => stream.Key == heldTooLong);
    }

    [Fact]
    public async Task A_host_that_stops_in_good_order_leaves_no_lease_behind()
    {
        await database.Empty();
        var begun = new TaskCompletionSource();
        await using var bus = new Bus(database, configure: o => o.ShutdownGrace = TimeSpan.FromMilliseconds(50));
        bus.Subscriptions.On<Contracts.V1.CounterMoved>("reader", (_, _, ct) =>
        {
            begun.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
        });
        await bus.Send(Guid.CreateVersion7(), 1, 2, 3);

        var dispatcher = bus.Dispatcher();
        await dispatcher.StartAsync(CancellationToken.None);
        await begun.Task;
        await dispatcher.StopAsync(CancellationToken.None);

        Assert.Equal(3, await database.Scalar<long>("select count(*) from messaging.outbox where lease_owner is null and attempts = 0"));
    }
}
