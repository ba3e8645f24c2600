using CaseTracking.Testing;

namespace CaseTracking.Messaging.Tests;

[Trait("Proof", "D4")]
public sealed class BackOffTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>, IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private readonly Guid _stream = Guid.CreateVersion7();

    public async ValueTask InitializeAsync() => await database.Empty();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(1, 0.5, 2)]
    [InlineData(2, 0.5, 4)]
    [InlineData(5, 0.5, 32)]
    [InlineData(1, 0.0, 1.6)]
    [InlineData(1, 1.0, 2.4)]
    [InlineData(11, 0.5, 900)]
    [InlineData(1_000_000, 0.5, 900)]
    public void The_wait_doubles_up_to_a_limit_and_is_spread(int failures, double chance, double seconds) =>
        Assert.Equal(seconds, Verdict.BackOff(failures, new MessagingOptions { Jitter = () => chance }).TotalSeconds, 3);

    [Fact]
    public async Task A_receiver_that_was_away_for_ten_minutes_gets_everything_once_it_is_back()
    {
        var back = _clock.GetUtcNow().AddMinutes(10);
        var tries = new List<(Guid Stream, DateTimeOffset At)>();
        await using var bus = new Bus(database, _clock).Listen("receiver", message =>
        {
            tries.Add((message.StreamId, _clock.GetUtcNow()));
            return _clock.GetUtcNow() < back ? throw new HttpRequestException() : Handlers.Record(message);
        });
        var pump = bus.Pump();
        await bus.Send(_stream, 1, 2, 3);
        for (var second = 0; second < 1800; second++)
        {
            while (await pump.RunOnce("receiver", CancellationToken.None) > 0) { }
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([1, 2, 3], (await database.Effects())[_stream]);
        Assert.InRange(tries.Count, 4, 15);
    }

    [Fact]
    public async Task A_message_waits_as_long_as_its_receiver_asks_and_is_not_parked_for_it()
    {
        var attempts = new List<int>();
        await using var bus = new Bus(database, _clock, o => o.MaxAttempts = 2).Listen("receiver", message =>
        {
            attempts.Add(message.Attempt);
            return attempts.Count <= 5 ? throw new RetryLaterException(TimeSpan.FromMinutes(3)) : Handlers.Record(message);
        });
        var pump = bus.Pump();
        await bus.Send(_stream, 1);

        for (var turn = 1; turn <= 6; turn++)
        {
            Assert.Equal(1, await pump.RunOnce("receiver", CancellationToken.None));
            _clock.Advance(TimeSpan.FromMinutes(3) - TimeSpan.FromSeconds(1));
            Assert.Equal(0, await pump.RunOnce("receiver", CancellationToken.None));
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal([1, 2, 3, 4, 5, 6], attempts);
        Assert.Equal([1], (await database.Effects())[_stream]);
    }

    [Fact]
    public async Task A_slow_receiver_with_500_messages_holds_up_nobody_else()
    {
        var open = new TaskCompletionSource();
        await using var bus = new Bus(database)
            .Listen("slow", _ => open.Task)
            .Listen("quick", Handlers.Record, Effect.InTransaction);
        for (var number = 1; number <= 500; number++) await bus.Send(Guid.CreateVersion7(), number);

        var dispatcher = bus.Dispatcher();
        await dispatcher.StartAsync(CancellationToken.None);
        await Eventually.Holds(async () => (await database.Effects()).Count == 500, "the quick one has them all");
        Assert.Equal(500, await database.Scalar<long>("select count(*) from messaging.outbox where subscriber = 'slow'"));

        open.SetResult();
        await Eventually.Holds(async () => await database.Outbox() == 0, "the slow one has them all");
        await dispatcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_slow_stream_holds_up_no_other_stream_of_the_same_receiver()
    {
        var open = new TaskCompletionSource();
        await using var bus = new Bus(database).Listen("receiver", message => message.StreamId == _stream ? open.Task : Handlers.Record(message));
        await bus.Send(_stream, 1, 2);
        for (var number = 1; number <= 50; number++) await bus.Send(Guid.CreateVersion7(), number);

        var dispatcher = bus.Dispatcher();
        await dispatcher.StartAsync(CancellationToken.None);
        await Eventually.Holds(async () => (await database.Effects()).Count == 50, "the other streams are through");

        open.SetResult();
        await dispatcher.StopAsync(CancellationToken.None);
    }
}
