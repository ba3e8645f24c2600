using CaseTracking.Testing;

namespace CaseTracking.Messaging.Tests;

[Trait("Proof", "D3")]
public sealed class OrderTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>
{
    private static readonly int Streams = Counts.Of(8, 100);
    private const int PerStream = 20;

    [Theory]
    [InlineData(Effect.Anywhere)]
    [InlineData(Effect.InTransaction)]
    public async Task Messages_of_a_stream_arrive_in_order_also_with_retries(Effect effect)
    {
        var effects = await DeliverWithFailures(DispatchRules.All, effect);

        Assert.Equal(Streams, effects.Count);
        Assert.All(effects, stream => Assert.Equal(Enumerable.Range(1, PerStream), stream));
    }

    [Fact]
    public async Task Taking_any_message_instead_of_the_first_of_its_stream_breaks_the_order()
    {
        var effects = await DeliverWithFailures(DispatchRules.All with { HeadOfStream = false }, Effect.Anywhere);

        Assert.Contains(effects, stream => !stream.SequenceEqual(Enumerable.Range(1, PerStream)));
    }

    private async Task<ILookup<Guid, int>> DeliverWithFailures(DispatchRules rules, Effect effect)
    {
        await database.Empty();
        var clock = new FakeClock();
        var chance = new Random(42);
        await using var bus = new Bus(database, clock, options => options.MaxAttempts = int.MaxValue).Listen("reader", async message =>
        {
            await Handlers.Record(message);
            if (chance.Next(5) == 0) throw new TimeoutException();
        }, effect);

        Guid[] streams = [.. Enumerable.Range(0, Streams).Select(_ => Guid.CreateVersion7())];
        for (var number = 1; number <= PerStream; number++)
            foreach (var stream in streams) await bus.Send(stream, number);

        var pump = bus.Pump(rules);
        while (await database.Outbox() > 0)
        {
            while (await pump.RunOnce("reader", CancellationToken.None) > 0) { }
            clock.Advance(TimeSpan.FromHours(1));
        }

        return await database.Effects();
    }
}
