using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Streams;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>Commits on more than one stream: both or none, and no deadlock.</summary>
public abstract class SeveralStreamsContract(Engine engine) : EngineTests(engine)
{
    [Fact]
    public async Task Streams_of_one_commit_are_stored_together()
    {
        var (one, two) = (await Opened(), Guid.CreateVersion7());
        await Store.Append(new Commit([Of(one, 1, new CounterWasRaised(1)), Of(two, 0, Opening(two))]), Ct);
        Assert.Equal((2, 1), (await VersionOf(one), await VersionOf(two)));
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(7, 0)]
    public async Task When_one_stream_is_refused_none_is_stored(int offOne, int offTwo)
    {
        var (one, two) = (await Opened(), await Opened());
        await Assert.ThrowsAsync<StaleVersionException>(() => Store.Append(
            new Commit([Of(one, 1 + offOne, new CounterWasRaised(1)), Of(two, 1 + offTwo, new CounterWasRaised(1))]), Ct));
        Assert.Equal((1, 1), (await VersionOf(one), await VersionOf(two)));
    }

    [Fact]
    public async Task Commits_that_name_the_same_streams_in_another_order_do_not_deadlock()
    {
        var (one, two) = (await Opened(), await Opened());
        await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) await TryBoth(client % 2 == 0 ? (one, two) : (two, one));
        })));
        Assert.Equal(await VersionOf(one), await VersionOf(two));
    }

    // Any refusal but a stale version, a deadlock for instance, fails the test.
    private async Task TryBoth((Guid First, Guid Second) streams)
    {
        try
        {
            await Store.Append(new Commit(
            [
                Of(streams.First, await VersionOf(streams.First), new CounterWasRaised(1)),
                Of(streams.Second, await VersionOf(streams.Second), new CounterWasRaised(1)),
            ]), Ct);
        }
        catch (StaleVersionException)
        {
        }
    }
}
