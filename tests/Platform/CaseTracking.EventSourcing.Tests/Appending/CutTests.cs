using CaseTracking.EventSourcing.Tests.Support;

namespace CaseTracking.EventSourcing.Tests.Appending;

/// <summary>The connection breaks before each message of a command in turn, on the way out and on the way back.</summary>
public sealed class CutTests(StoreDatabase fixture, ITestOutputHelper output) : IClassFixture<StoreDatabase>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_command_is_stored_whole_or_not_at_all(bool onTheWayOut)
    {
        await using var cutting = new CuttingRig(fixture.Database);
        var cuts = await cutting.CutEverywhere(onTheWayOut, streams: 1, ids => cutting.Rig.Raise(ids[0], 1));
        Assert.True(cuts > 10, $"{cuts} cuts");
        output.WriteLine($"{cuts} cuts");
        Assert.Empty(await Invariants.Broken(fixture.Database));
    }

    [Fact]
    public async Task The_check_finds_what_is_torn()
    {
        var id = await new StoreRig(fixture.DataSource).Open();
        Assert.Empty(await Invariants.Broken(fixture.Database));
        await Set(version: 2, total: 7);
        Assert.Equal(2, (await Invariants.Broken(fixture.Database)).Count);
        await Set(version: 1, total: 0);

        Task Set(int version, int total) => fixture.Superuser.Run(
            $"update sample.mt_streams set version = {version} where id = '{id}'; update sample.counter_inline set total = {total} where id = '{id}'");
    }
}
