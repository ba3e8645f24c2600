using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>What cannot be read is never passed over in silence: projections stand still right before it, until somebody says otherwise.</summary>
public abstract class StandstillContract(Engine engine) : EngineTests(engine)
{
    private StoreRegistration Module => Engine.Services.GetServices<StoreRegistration>().Single(m => m.Schema == SampleModule.Schema);

    [Fact]
    public async Task Projections_stop_at_the_event_nobody_can_read_and_go_on_when_an_operator_lets_it_pass()
    {
        var (before, broken) = (await Opened(), await Opened());
        await Run(before, s => Counter.DecideRaise(s, 1));
        var position = await StoredEvent.Insert(Engine, broken, version: 2, "counter_was_stolen", "{}", Ct);
        var after = await Opened();

        await Eventually.Holds(async () => (await Stops()).All(at => at == position), "each async projection stands still there");
        foreach (var (inline, follower) in SampleModule.Inline.Zip(SampleModule.Async))
        {
            Assert.Equal(await Engine.Row(inline, before), await Engine.Row(follower, before));
            Assert.Null(await Engine.Row(follower, after));
        }

        foreach (var projection in SampleModule.Async) Assert.True(await Control.Skip(Module, projection, position, Ct));
        var done = await Run(after, s => Counter.DecideRaise(s, 2));
        foreach (var (inline, follower) in SampleModule.Inline.Zip(SampleModule.Async))
        {
            Assert.True(await Engine.Progress.WaitFor(follower, done.Position, Eventually.Patience, Ct), follower.Name);
            Assert.Equal(await Engine.Row(inline, after), await Engine.Row(follower, after));
        }
    }

    private ProjectionControl Control => Engine.Services.GetRequiredService<ProjectionControl>();

    private async Task<IReadOnlyList<long?>> Stops()
    {
        await using var connection = await Engine.Application.OpenConnectionAsync(Ct);
        return [.. (await ProjectionList.Read(connection, Module, Ct)).Where(p => !p.IsInline).Select(p => p.StoppedAt)];
    }
}
