using System.Collections.Concurrent;
using CaseTracking.Testing;

namespace CaseTracking.Messaging.Tests;

[Trait("Proof", "D2")]
public sealed class LostLeaseTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>
{
    private readonly Guid _stream = Guid.CreateVersion7();

    [Fact]
    public async Task A_host_that_slept_through_its_lease_does_nothing_when_it_wakes() =>
        Assert.Equal([1], await SleepThroughTheLease(DispatchRules.All));

    [Fact]
    public async Task Without_fence_and_inbox_the_sleeper_does_it_again() =>
        Assert.Equal([1, 1], await SleepThroughTheLease(DispatchRules.All with { Fence = false, Inbox = false }));

    [Fact]
    public async Task The_inbox_alone_also_stops_a_second_effect() =>
        Assert.Equal([1], await SleepThroughTheLease(DispatchRules.All with { Fence = false }));

    [Fact]
    public async Task A_host_stopped_inside_a_handler_costs_at_most_one_duplicate_with_the_same_id()
    {
        await database.Empty();
        var (delivered, stopped, goOn) = (new ConcurrentQueue<Guid>(), new TaskCompletionSource<int>(), new TaskCompletionSource());
        await using var bus = new Bus(database, configure: o => o.Lease = TimeSpan.FromSeconds(1)).Listen("reader", async message =>
        {
            delivered.Enqueue(message.MessageId);
            await Handlers.Record(message);
            if (stopped.TrySetResult(message.Transaction.Connection!.ProcessID)) await goOn.Task;
        });
        await bus.Send(_stream, 1);

        var sleeper = bus.Pump().RunOnce("reader", CancellationToken.None);
        var backend = await stopped.Task;
        await LeaseRanOut();
        // The open transaction still guards its row; only the end of its session frees it.
        Assert.Equal(0, await bus.Pump().RunOnce("reader", CancellationToken.None));
        await database.Execute($"select pg_terminate_backend({backend})");
        await Eventually.Holds(async () => await bus.Pump().RunOnce("reader", CancellationToken.None) == 1, "the row is free again");
        goOn.SetResult();
        await sleeper;

        Assert.Equal(2, delivered.Count);
        Assert.Single(delivered.Distinct());
        Assert.Equal([1], (await database.Effects())[_stream]);
        Assert.Equal(0, await database.Outbox());
    }

    [Fact]
    public async Task A_heartbeat_keeps_the_lease()
    {
        await database.Empty();
        await using var bus = new Bus(database, configure: o => o.Lease = TimeSpan.FromHours(1)).Listen("reader", Handlers.Record);
        await bus.Send(_stream, 1);
        var (holder, other) = (bus.Pump(), bus.Pump());
        await holder.Leases.Claim("reader", streams: 1, CancellationToken.None);

        // As if all of it but a moment had passed.
        await database.Execute("update messaging.outbox set leased_until = clock_timestamp() + interval '0.2 second'");
        var first = await database.Scalar<DateTime>("select leased_until from messaging.outbox");
        await holder.Leases.Renew(CancellationToken.None);
        await Eventually.Holds(() => database.Scalar<bool>("select clock_timestamp() > $1", first), "the first lease is over");
        Assert.Empty(await other.Leases.Claim("reader", streams: 1, CancellationToken.None));
    }

    private async Task<IEnumerable<int>> SleepThroughTheLease(DispatchRules rules)
    {
        await database.Empty();
        await using var bus = new Bus(database, configure: o => o.Lease = TimeSpan.FromSeconds(1)).Listen("reader", Handlers.Record);
        await bus.Send(_stream, 1);

        var sleeper = bus.Pump(rules);
        var claim = await sleeper.Leases.Claim("reader", streams: 1, CancellationToken.None);
        await LeaseRanOut();
        Assert.Equal(1, await bus.Pump(rules).RunOnce("reader", CancellationToken.None));
        await sleeper.Deliver("reader", claim);

        return (await database.Effects())[_stream];
    }

    private Task LeaseRanOut() => Eventually.Holds(
        () => database.Scalar<bool>("select leased_until < clock_timestamp() from messaging.outbox"), "the lease ran out");
}
