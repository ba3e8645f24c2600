using CaseTracking.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseTracking.Messaging.Tests;

[Trait("Proof", "D5")]
public sealed class ParkingTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>, IAsyncLifetime
{
    private const int Poison = 2;
    private readonly FakeClock _clock = new();
    private readonly Guid _stream = Guid.CreateVersion7();
    private readonly Guid _other = Guid.CreateVersion7();
    private bool _healed;

    public async ValueTask InitializeAsync() => await database.Empty();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(Effect.Anywhere)]
    [InlineData(Effect.InTransaction)]
    public async Task A_poison_message_is_parked_after_its_last_try_and_the_rest_flows(Effect effect)
    {
        await using var bus = Poisoned(tries: 10, effect);
        await SendBoth(bus);
        await PassTime(bus.Pump(), turns: 10);

        var effects = await database.Effects();
        Assert.Equal([1, 3], effects[_stream]);
        Assert.Equal([1, 3], effects[_other]);
        var letter = Assert.Single(await bus.Get<DeadLetters>().List("reader", after: 0, limit: 10, CancellationToken.None));
        Assert.Equal(("reader", "counter_moved.v1", _stream, 10), (letter.Subscriber, letter.Type, letter.StreamId, letter.Attempts));
        Assert.Equal("InvalidOperationException", letter.Error);
        Assert.Equal(HealthStatus.Degraded, (await Health(bus)).Status);
    }

    [Fact]
    public async Task Without_parking_the_rest_of_the_stream_would_wait_for_ever()
    {
        await using var bus = Poisoned(tries: int.MaxValue, Effect.Anywhere);
        await SendBoth(bus);
        await PassTime(bus.Pump(), turns: 10);

        Assert.Equal([1], (await database.Effects())[_stream]);
    }

    [Fact]
    public async Task A_parked_message_is_delivered_when_it_is_retried_after_the_cause_is_gone()
    {
        await using var bus = Poisoned(tries: 3, Effect.Anywhere);
        await SendBoth(bus);
        await PassTime(bus.Pump(), turns: 3);
        var letters = bus.Get<DeadLetters>();
        var seq = (await letters.List(subscriber: null, after: 0, limit: 10, CancellationToken.None)).Single().Seq;

        _healed = true;
        Assert.True(await letters.Retry(seq, CancellationToken.None));
        Assert.False(await letters.Retry(seq, CancellationToken.None));
        await PassTime(bus.Pump(), turns: 1);

        Assert.Equal([1, 3, Poison], (await database.Effects())[_stream]);
        Assert.Equal(0, await database.Outbox());
    }

    [Fact]
    public async Task A_message_parked_by_hand_waits_until_all_of_its_subscriber_are_retried()
    {
        await using var bus = new Bus(database, _clock).Listen("reader", Handlers.Record);
        await bus.Send(_stream, 1, 2, 3);
        var (letters, first) = (bus.Get<DeadLetters>(), await database.Scalar<long>("select min(seq) from messaging.outbox"));

        Assert.True(await letters.Park(first, CancellationToken.None));
        Assert.True(await letters.Park(first + 1, CancellationToken.None));
        Assert.False(await letters.Park(first, CancellationToken.None));
        await PassTime(bus.Pump(), turns: 1);
        Assert.Equal([3], (await database.Effects())[_stream]);

        Assert.Equal(2, await letters.RetryAll("reader", CancellationToken.None));
        await PassTime(bus.Pump(), turns: 1);
        Assert.Equal([3, 1, 2], (await database.Effects())[_stream]);
    }

    [Fact]
    public async Task Dead_letters_are_listed_page_by_page()
    {
        await using var bus = new Bus(database, _clock, o => o.MaxAttempts = 1).Listen("reader", _ => throw new InvalidOperationException());
        await bus.Send(_stream, 1, 2, 3);
        await PassTime(bus.Pump(), turns: 3);
        var letters = bus.Get<DeadLetters>();

        var first = await letters.List("reader", after: 0, limit: 2, CancellationToken.None);
        var second = await letters.List("reader", first[^1].Seq, limit: 2, CancellationToken.None);
        Assert.Equal((2, 1), (first.Count, second.Count));
        Assert.Empty(await letters.List("somebody else", after: 0, limit: 2, CancellationToken.None));
    }

    [Fact]
    public async Task A_message_whose_host_keeps_falling_over_is_parked_too()
    {
        await using var bus = new Bus(database, configure: o => (o.Lease, o.MaxAttempts) = (TimeSpan.FromMilliseconds(20), 3))
            .Listen("reader", Handlers.Record);
        await bus.Send(_stream, 1);

        for (var fall = 0; fall < 3; fall++)
            await Eventually.Holds(
                async () => (await bus.Pump().Leases.Claim("reader", streams: 1, CancellationToken.None)).Count == 1, "the lease ran out");
        await Eventually.Holds(async () => await bus.Pump().RunOnce("reader", CancellationToken.None) == 1, "the lease ran out");

        Assert.Single(await bus.Get<DeadLetters>().List("reader", after: 0, limit: 10, CancellationToken.None));
        Assert.Empty(await database.Effects());
    }

    private Bus Poisoned(int tries, Effect effect) => new Bus(database, _clock, o => o.MaxAttempts = tries).Listen("reader", async message =>
    {
        await Handlers.Record(message);
        if (message.Body.Number != Poison || message.StreamId != _stream || _healed) return;

        // What a careless exception says must not end up in a list.
        throw new InvalidOperationException("Jan Peeters, 80.01.02-003.17");
    }, effect);

    private async Task SendBoth(Bus bus)
    {
        await bus.Send(_stream, 1, Poison, 3);
        await bus.Send(_other, 1, 3);
    }

    private async Task PassTime(Pump pump, int turns)
    {
        for (var turn = 0; turn <= turns; turn++)
        {
            while (await pump.RunOnce("reader", CancellationToken.None) > 0) { }
            _clock.Advance(TimeSpan.FromHours(1));
        }
    }

    private static Task<HealthCheckResult> Health(Bus bus) =>
        new OutboxHealthCheck(bus.Get<Npgsql.NpgsqlDataSource>(), bus.Get<TimeProvider>()).CheckHealthAsync(new());
}
