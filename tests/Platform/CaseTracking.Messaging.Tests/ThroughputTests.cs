using System.Diagnostics;
using CaseTracking.Messaging.Tests.Contracts.V1;

namespace CaseTracking.Messaging.Tests;

/// <summary>The aim holds for full counts on a quiet machine; the reduced run only notices a collapse.</summary>
public sealed class ThroughputTests(MessagingDatabase database, ITestOutputHelper output) : IClassFixture<MessagingDatabase>
{
    [Theory]
    [InlineData(Effect.InTransaction, 20_000, 5_000)]
    [InlineData(Effect.Anywhere, 4_000, 300)]
    public async Task A_subscriber_with_one_insert_per_message_keeps_up(Effect effect, int fullCount, int aim)
    {
        var (messages, perSecond) = (Counts.Of(fullCount / 20, fullCount), Counts.Of(20, aim));
        await database.Empty();
        await using var bus = new Bus(database).Listen("reader", Handlers.Record, effect);
        foreach (var chunk in Enumerable.Range(0, messages).Chunk(500))
            await bus.Write([.. chunk.Select(n => new OutgoingMessage(Guid.CreateVersion7(), Guid.CreateVersion7(), new CounterMoved(n), new()))]);

        var pump = bus.Pump();
        var watch = Stopwatch.StartNew();
        while (await pump.RunOnce("reader", CancellationToken.None) > 0) { }
        var rate = messages / watch.Elapsed.TotalSeconds;

        output.WriteLine($"{effect}: {rate:F0} messages/s");
        Assert.True(rate > perSecond, $"{rate:F0} messages/s");
    }
}
