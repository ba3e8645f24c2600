using System.Diagnostics;
using CaseTracking.Messaging.Tests.Contracts.V1;
using CaseTracking.Testing;

namespace CaseTracking.Messaging.Tests;

/// <summary>Compared with a bare program that does the same inserts, so that a busy machine slows both.</summary>
[Collection(nameof(ThroughputTests))]
[CollectionDefinition(nameof(ThroughputTests), DisableParallelization = true)]
public sealed class ThroughputTests(MessagingDatabase database, ITestOutputHelper output) : IClassFixture<MessagingDatabase>
{
    private static readonly int Messages = Counts.Of(2_000, 20_000);

    [Theory]
    [InlineData(Effect.InTransaction, 0.25)]
    [InlineData(Effect.Anywhere, 0.02)]
    public async Task Delivery_adds_little_to_the_handlers_own_insert(Effect effect, double share)
    {
        await database.Empty();
        var limit = await Rate(BareInserts);
        await using var bus = new Bus(database).Listen("reader", Handlers.Record, effect);
        foreach (var chunk in Enumerable.Range(0, Messages).Chunk(500)) await bus.Write([.. chunk.Select(Message)]);

        // As many loops as the dispatcher has.
        var loops = effect == Effect.InTransaction ? 1 : bus.Get<MessagingOptions>().Parallelism;
        var rate = await Rate(() => Task.WhenAll(Enumerable.Range(0, loops).Select(_ => Task.Run(() => Drain(bus.Pump())))));

        output.WriteLine($"{effect}: {rate:F0} messages/s, bare inserts {limit:F0}/s, ratio {rate / limit:F2}");
        Assert.Equal(0, await database.Outbox());
        // The reduced run is mostly start-up: it only notices a collapse.
        Assert.True(rate > (Counts.AreFull ? share : share / 10) * limit, $"{rate:F0} messages/s against {limit:F0} bare inserts/s");
    }

    private async Task BareInserts()
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        for (var done = 0; done < Messages; done += 200)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            for (var n = 0; n < 200; n++) await Handlers.Record(new(Guid.CreateVersion7(), Guid.CreateVersion7(), new(n), new(), 1, transaction, default));
            await transaction.CommitAsync();
        }
    }

    private static OutgoingMessage Message(int number) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), new CounterMoved(number), new());

    private static async Task<double> Rate(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return Messages / watch.Elapsed.TotalSeconds;
    }

    private static async Task Drain(Pump pump)
    {
        while (await pump.RunOnce("reader", CancellationToken.None) > 0) { }
    }
}
