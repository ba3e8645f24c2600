using CaseTracking.Messaging.Tests.Contracts.V1;
using CaseTracking.Testing;

namespace CaseTracking.Messaging.Tests;

public sealed class ScheduledTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>, IAsyncLifetime
{
    private static readonly int Messages = Counts.Of(500, 10_000);
    private readonly FakeClock _clock = new();
    private readonly Guid _stream = Guid.CreateVersion7();

    public async ValueTask InitializeAsync() => await database.Empty();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_scheduled_message_survives_a_restart_and_leaves_when_due_not_before()
    {
        await using (var before = Host()) await before.Write([], [In(days: 30, "reminder", 1)]);
        await using var after = Host();

        _clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Empty(await Delivered(after));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([1], await Delivered(after));
        Assert.Equal([1], await Delivered(after));
    }

    [Fact]
    public async Task A_message_that_leaves_late_knows_for_when_it_was_set_and_what_time_it_is()
    {
        var seen = new List<(DateTimeOffset? DueAt, DateTimeOffset Now)>();
        await using var bus = new Bus(database, _clock).Listen("reader", m =>
        {
            seen.Add((m.Headers.DueAt, m.DeliveredAt));
            return Handlers.Record(m);
        });
        var due = _clock.GetUtcNow().AddDays(1);
        await bus.Write([new(Guid.CreateVersion7(), _stream, new CounterMoved(0), new())], [In(days: 1, "reminder", 1)]);

        _clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal([0, 1], await Delivered(bus));
        Assert.Equal([(null, due.AddDays(3)), (due, due.AddDays(3))], seen);
    }

    [Fact]
    public async Task A_cancelled_message_never_leaves()
    {
        await using var bus = Host();
        await bus.Write([], [In(days: 1, "one", 1), In(days: 1, "two", 2)]);
        await bus.Write([], cancelled: ["one", "unknown"]);

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([2], await Delivered(bus));
    }

    [Fact]
    public async Task Scheduling_a_key_again_replaces_the_earlier_message()
    {
        await using var bus = Host();
        await bus.Write([], [In(days: 1, "reminder", 1)]);
        await bus.Write([], [In(days: 2, "reminder", 2), In(days: 3, "reminder", 3)], cancelled: ["reminder"]);

        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await Delivered(bus));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([3], await Delivered(bus));
    }

    [Fact]
    public async Task Each_message_fires_once_when_several_hosts_try() =>
        Assert.Equal((Messages, 0), await FireByThree(DispatchRules.All));

    [Fact]
    public async Task Reading_what_is_due_without_taking_it_fires_again() =>
        Assert.NotEqual(0, (await FireByThree(DispatchRules.All with { FireOnce = false })).Again);

    [Fact]
    public async Task A_type_nobody_listens_to_here_waits_for_a_host_that_does()
    {
        await using (var newer = Host()) await newer.Write([], [In(days: 1, "reminder", 1)]);
        _clock.Advance(TimeSpan.FromDays(1));

        await using var older = new Bus(database, _clock);
        Assert.Equal(0, await older.Get<Scheduler>().MoveDue(CancellationToken.None));
        await using var other = Host();
        Assert.Equal([1], await Delivered(other));
    }

    private Bus Host() => new Bus(database, _clock).Listen("reader", Handlers.Record);

    private ScheduledMessage In(int days, string key, int number) =>
        new(key, _clock.GetUtcNow().AddDays(days), new(Guid.CreateVersion7(), _stream, new CounterMoved(number), new()));

    private async Task<IEnumerable<int>> Delivered(Bus bus)
    {
        await bus.Get<Scheduler>().MoveDue(CancellationToken.None);
        while (await bus.Pump().RunOnce("reader", CancellationToken.None) > 0) { }
        return (await database.Effects())[_stream];
    }

    private async Task<(int Fired, int Again)> FireByThree(DispatchRules rules)
    {
        await using var bus = Host();
        foreach (var chunk in Enumerable.Range(0, Messages).Chunk(100)) await bus.Write([], [.. chunk.Select(n => In(days: 1, $"key-{n}", n))]);
        _clock.Advance(TimeSpan.FromDays(1));

        var moved = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Fire(bus.Scheduler(rules)))));
        await database.Execute("delete from messaging.outbox");
        return (moved.Sum(), await Fire(bus.Scheduler(rules)));
    }

    private static async Task<int> Fire(Scheduler scheduler)
    {
        var moved = 0;
        for (var turn = 0; turn < Messages / 100; turn++) moved += await scheduler.MoveDue(CancellationToken.None);
        return moved;
    }
}
