using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseTracking.EventSourcing.Tests.Reading;

/// <summary>The same stretch of the log delivered twice, in part or by two readers at once, changes nothing.</summary>
public sealed class OverlappingPageTests(StoreDatabase fixture) : IClassFixture<StoreDatabase>
{
    private readonly IProjection _projection = SampleModule.Async[0];
    private readonly ShardStore _progress = new(SampleModule.Schema);
    private readonly StoreRig _rig = new(fixture.DataSource);

    [Fact]
    public async Task Readers_that_run_side_by_side_leave_the_rows_of_one()
    {
        var (id, end) = await Raised(1200);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Shard().CatchUp(end, default))));
        Assert.Equal(1200, await Total(id));
    }

    [Fact]
    public async Task A_page_that_comes_again_is_refused_by_the_checkpoint()
    {
        var (id, end) = await Raised(10);
        await Shard().CatchUp(end, default);
        await using var connection = await fixture.DataSource.OpenConnectionAsync();
        foreach (var (from, to) in ((long, long)[])[(end - 10, end), (end - 5, end + 5), (0, end)])
        {
            await using var tx = await connection.BeginTransactionAsync();
            Assert.False(await _progress.Advance(tx, _projection, from, to, default));
        }

        Assert.Equal(end, await Shard().CatchUp(end, default));
        Assert.Equal(10, await Total(id));
    }

    [Fact]
    public async Task Without_the_checkpoint_a_page_that_comes_again_counts_double()
    {
        var (id, end) = await Raised(10);
        await Shard().CatchUp(end, default);
        await using var connection = await fixture.DataSource.OpenConnectionAsync();
        var page = await StoreRig.Log.Read(connection, end - 5, end, 500, default);
        await using var tx = await connection.BeginTransactionAsync();
        await RowPage.Apply(_projection, _projection.Table, page.Events, tx, default);
        await tx.CommitAsync();
        Assert.Equal(15, await Total(id));
    }

    private Shard Shard() => new(_projection, StoreRig.Log, _progress, fixture.DataSource, new ProjectionProgress([], fixture.DataSource), NullLogger.Instance);

    private async Task<(Guid Id, long End)> Raised(int times)
    {
        var (id, end) = (await _rig.Open(), 0L);
        for (var done = 0; done < times; done += 100)
            end = await _rig.Append(id, done + 1, [.. Enumerable.Repeat(new CounterWasRaised(1), Math.Min(100, times - done))]);
        return (id, end);
    }

    private Task<int> Total(Guid id) => fixture.Superuser.Ask<int>($"select total from sample.counter_async where id = '{id}'");
}
