using CaseTracking.Testing;

namespace CaseTracking.Messaging.Tests;

[Trait("Proof", "D2")]
public sealed class SeveralHostsTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>, IAsyncLifetime
{
    private static readonly int Messages = Counts.Of(400, 20_000);

    public async ValueTask InitializeAsync() => await database.Empty();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Two_hosts_never_hold_the_same_message()
    {
        var claimed = await ClaimByTwo(DispatchRules.All);

        Assert.Equal((Messages, Messages), (claimed.Count, claimed.Distinct().Count()));
    }

    [Fact]
    public async Task Without_leases_two_hosts_do_hold_the_same_message()
    {
        var claimed = await ClaimByTwo(DispatchRules.All with { Lease = false });

        Assert.True(claimed.Count > claimed.Distinct().Count());
    }

    [Theory]
    [InlineData(Effect.Anywhere)]
    [InlineData(Effect.InTransaction)]
    public async Task Two_hosts_deliver_each_message_once_and_in_order(Effect effect)
    {
        var raw = 0;
        await using var bus = new Bus(database).Listen("reader", message =>
        {
            Interlocked.Increment(ref raw);
            return Handlers.Record(message);
        }, effect);
        Guid[] streams = [.. Enumerable.Range(0, Messages / 10).Select(_ => Guid.CreateVersion7())];
        foreach (var stream in streams) await bus.Send(stream, [.. Enumerable.Range(1, 10)]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DrainBy(bus.Pump()))));
        await DrainBy(bus.Pump());

        var effects = await database.Effects();
        Assert.Equal(Messages, raw);
        Assert.All(streams, stream => Assert.Equal(Enumerable.Range(1, 10), effects[stream]));
    }

    private async Task<List<long>> ClaimByTwo(DispatchRules rules)
    {
        await using var bus = new Bus(database).Listen("reader", Handlers.Record);
        // Nothing is delivered here, so no claim may run out before the count is made.
        bus.Get<MessagingOptions>().Lease = TimeSpan.FromHours(1);
        foreach (var chunk in Enumerable.Range(0, Messages).Chunk(100))
            await bus.Write([.. chunk.Select(n => new OutgoingMessage(Guid.CreateVersion7(), Guid.CreateVersion7(), new Contracts.V1.CounterMoved(n), new()))]);

        var claims = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var (leases, seqs) = (bus.Pump(rules).Leases, new List<long>());
            for (var turn = 0; turn <= Messages / 10; turn++)
                seqs.AddRange((await leases.Claim("reader", streams: 20, CancellationToken.None)).Select(m => m.Seq));
            return seqs;
        })));
        return [.. claims.SelectMany(c => c)];
    }

    private static async Task DrainBy(Pump pump)
    {
        while (await pump.RunOnce("reader", CancellationToken.None) > 0) { }
    }
}
