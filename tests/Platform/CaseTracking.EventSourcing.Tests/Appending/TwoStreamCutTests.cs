using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Tests.Support;

namespace CaseTracking.EventSourcing.Tests.Appending;

/// <summary>Something goes from one stream to another, and the connection breaks at each message in turn.</summary>
public sealed class TwoStreamCutTests(StoreDatabase fixture, ITestOutputHelper output) : IClassFixture<StoreDatabase>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_commit_on_two_streams_reaches_both_or_none(bool onTheWayOut)
    {
        await using var cutting = new CuttingRig(fixture.Database);
        var cuts = await cutting.CutEverywhere(onTheWayOut, streams: 2, ids => cutting.Rig.Store.Append(
            new Commit([StoreRig.Of(ids[0], 1, new CounterWasNoted("sent")), StoreRig.Of(ids[1], 1, new CounterWasNoted("received"))]), default));
        Assert.True(cuts > 8, $"{cuts} cuts");
        output.WriteLine($"{cuts} cuts");
    }

    [Fact]
    public async Task Two_commits_where_one_was_needed_are_torn_by_some_cut()
    {
        await using var cutting = new CuttingRig(fixture.Database);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => cutting.CutEverywhere(onTheWayOut: true, streams: 2, async ids =>
        {
            await cutting.Rig.Append(ids[0], 1, new CounterWasNoted("sent"));
            await cutting.Rig.Append(ids[1], 1, new CounterWasNoted("received"));
        }));
    }
}
