using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Rebuilding;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>Rows made anew from the events are the rows that stood there, and the projection goes on behind them.</summary>
public abstract class RebuildContract(Engine engine) : EngineTests(engine)
{
    private StoreRegistration Module => Engine.Services.GetServices<StoreRegistration>().Single(m => m.Schema == SampleModule.Schema);

    private Rebuilder Rebuilder => Engine.Services.GetRequiredService<Rebuilder>();

    public static TheoryData<string> Projections => [.. SampleModule.Inline.Concat(SampleModule.Async).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Projections))]
    public async Task Rows_rebuilt_are_byte_for_byte_the_rows_that_stood_there(string name)
    {
        await Filled();
        Assert.True((await Rebuilder.Verify(Module, Of(name), report: null, Ct)).IsEqual);
    }

    [Theory]
    [MemberData(nameof(Projections))]
    public async Task A_projection_goes_on_behind_its_rebuild(string name)
    {
        var id = await Filled();
        await Rebuilder.Rebuild(Module, Of(name), report: null, Ct);
        var done = await Run(id, s => Counter.DecideRaise(s, 5));
        await Followed(done.Position);
        Assert.True((await Rebuilder.Verify(Module, Of(name), report: null, Ct)).IsEqual);
    }

    private static IProjection Of(string name) => SampleModule.Inline.Concat(SampleModule.Async).Single(p => p.Name == name);

    private async Task<Guid> Filled()
    {
        var id = await Opened();
        await Run(id, s => Counter.DecideRaise(s, 2));
        var closed = await Opened();
        var done = await Run(closed, Counter.DecideClose);
        await Followed(done.Position);
        return id;
    }

    private async Task Followed(long position)
    {
        foreach (var projection in SampleModule.Async) Assert.True(await Engine.Progress.WaitFor(projection, position, Eventually.Patience, Ct), projection.Name);
    }
}
