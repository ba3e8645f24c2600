using System.Collections.Concurrent;
using CaseTracking.Messaging.Tests.Contracts.V1;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.Messaging.Tests;

[Trait("Proof", "D1")]
public sealed class CrashTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>
{
    private static readonly int Crashes = Counts.Of(30, 200);
    private static readonly int Messages = Crashes * 2;
    private readonly ConcurrentQueue<Guid> _received = new();

    [Theory]
    [InlineData(Effect.Anywhere)]
    [InlineData(Effect.InTransaction)]
    public async Task A_crash_between_effect_and_mark_loses_nothing_and_doubles_nothing(Effect effect)
    {
        await DeliverWithCrashes(Handlers.Record, effect);

        Assert.Equal(Messages, _received.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, Messages), Numbers(await database.Effects()));
    }

    [Fact]
    public async Task Each_crash_repeats_at_most_one_outside_effect()
    {
        await DeliverWithCrashes(Handlers.Record, Effect.Anywhere);

        Assert.InRange(_received.Count - Messages, 1, Crashes);
    }

    [Fact]
    public async Task An_effect_outside_the_transaction_without_dedupe_is_seen_to_double()
    {
        await DeliverWithCrashes(message => Handlers.RecordOutside(database.DataSource, message), Effect.Anywhere);

        Assert.NotEqual(Enumerable.Range(0, Messages), Numbers(await database.Effects()));
    }

    private async Task DeliverWithCrashes(Func<Incoming<CounterMoved>, Task> effect, Effect kind)
    {
        await database.Empty();
        var clock = new FakeClock();
        var left = Crashes;
        await using var bus = new Bus(database, clock, options => options.MaxAttempts = int.MaxValue).Listen("receiver", async message =>
        {
            _received.Enqueue(message.MessageId);
            await effect(message);
            if (message.Body.Number % 2 == 0 && left-- > 0) await Crash(message.Transaction.Connection!);
        }, kind);

        for (var number = 0; number < Messages; number++) await bus.Send(Guid.CreateVersion7(), number);
        var pump = bus.Pump();
        while (await database.Outbox() > 0)
        {
            while (await pump.RunOnce("receiver", CancellationToken.None) > 0) { }
            clock.Advance(TimeSpan.FromHours(1));
        }
    }

    /// <summary>The session dies with the effect done and nothing committed, as when its host is killed.</summary>
    private async Task Crash(NpgsqlConnection connection)
    {
        await database.Execute($"select pg_terminate_backend({connection.ProcessID})");
        await Eventually.Holds(
            () => database.Scalar<bool>("select not exists (select from pg_stat_activity where pid = $1)", connection.ProcessID),
            "the session is gone");
    }

    private static IEnumerable<int> Numbers(ILookup<Guid, int> effects) => effects.SelectMany(e => e).Order();
}
