using System.Diagnostics;
using CaseTracking.Messaging.Tests.Contracts.V1;

namespace CaseTracking.Messaging.Tests;

/// <summary>Speed is measured on request alone: a busy machine would make a liar of it.</summary>
public sealed class ThroughputTests(MessagingDatabase database, ITestOutputHelper output) : IClassFixture<MessagingDatabase>
{
    [Theory]
    [InlineData(Effect.InTransaction, 20_000, 5_000)]
    [InlineData(Effect.Anywhere, 2_000, 200)]
    public async Task A_subscriber_with_one_insert_per_message_keeps_up(Effect effect, int messages, int perSecond)
    {
        Assert.SkipUnless(Counts.IsFull, "Set CASETRACKING_FULL=1 to measure.");
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
