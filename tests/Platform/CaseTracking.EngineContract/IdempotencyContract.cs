using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>A repeated request finds the first one's reply, stored with the first one's events.</summary>
public abstract class IdempotencyContract(Engine engine) : EngineTests(engine)
{
    [Fact]
    public async Task The_reply_is_found_with_the_position_of_its_effect()
    {
        var (id, key) = (await Opened(), Key("a"));
        var done = await Raise(id, key);
        var replay = Assert.IsType<Lookup.Replay>(await Engine.Find(key));
        Assert.Equal((new StoredReply(200, null, "2", "done"), done), (replay.Reply, replay.Position));
    }

    [Fact]
    public async Task The_same_key_with_another_request_is_told_apart()
    {
        var key = Key("a");
        await Raise(await Opened(), key);
        Assert.IsType<Lookup.OtherBody>(await Engine.Find(key with { BodyHash = "b"u8.ToArray() }));
        Assert.IsType<Lookup.Unknown>(await Engine.Find(key with { Scope = "elsewhere" }));
    }

    [Fact]
    public async Task A_key_in_use_refuses_the_commit_whole()
    {
        var (one, two, key) = (await Opened(), await Opened(), Key("a"));
        await Raise(one, key);
        await Assert.ThrowsAsync<IdempotencyKeyInUseException>(() => Raise(two, key));
        Assert.Equal(1, await VersionOf(two));
    }

    [Fact]
    public async Task A_refused_request_leaves_its_key_free()
    {
        var (id, key) = (Guid.CreateVersion7(), Key("a"));
        await Engine.Counters.Execute(id, s => Counter.DecideRaise(s, 1), With(key), Ct);
        await Assert.ThrowsAsync<StaleVersionException>(() => Engine.Counters.Execute(
            id, s => Counter.DecideOpen(s, new CounterId(id)), With(key) with { ExpectedVersion = 5 }, Ct));
        Assert.IsType<Lookup.Unknown>(await Engine.Find(key));
    }

    [Fact]
    public async Task A_request_without_an_effect_has_a_reply_too()
    {
        var (id, key) = (await Opened(), Key("a"));
        await Run(id, Counter.DecideClose);
        await Run(id, Counter.DecideClose, With(key));
        Assert.Null(Assert.IsType<Lookup.Replay>(await Engine.Find(key)).Position);
    }

    private static IdempotencyKey Key(string body) => new("client-1 POST /counters", Guid.NewGuid().ToString(), System.Text.Encoding.UTF8.GetBytes(body));

    private static EventSourcing.Aggregates.CommandContext With(IdempotencyKey key) =>
        Context with { Idempotency = (key, version => new StoredReply(200, null, $"{version}", "done")) };

    private async Task<long> Raise(Guid id, IdempotencyKey key) => (await Run(id, s => Counter.DecideRaise(s, 1), With(key))).Position;
}
