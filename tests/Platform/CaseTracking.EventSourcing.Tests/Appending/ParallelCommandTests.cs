using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Testing;

namespace CaseTracking.EventSourcing.Tests.Appending;

/// <summary>Fifty people press the same button at the same moment.</summary>
public sealed class ParallelCommandTests(StoreDatabase fixture) : IClassFixture<StoreDatabase>
{
    private const int Clients = 50;
    private static readonly int Rounds = Counts.Of(reduced: 6, full: 200);
    private readonly StoreRig _rig = new(fixture.DataSource);

    [Fact]
    public async Task Of_identical_commands_with_the_version_they_saw_exactly_one_succeeds()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var id = await _rig.Open();
            var outcomes = await Press(id, StoreRig.Context with { ExpectedVersion = 1 });
            Assert.Equal((1, Clients - 1), (outcomes.Count(o => o is Outcome.Done), outcomes.Count(o => o is null)));
            Assert.Equal(2, (await _rig.Counters.Load(id, default)).Version);
        }
    }

    [Fact]
    public async Task Without_the_version_they_saw_more_than_one_succeeds()
    {
        var id = await _rig.Open();
        var outcomes = await Press(id, StoreRig.Context);
        Assert.True(outcomes.Count(o => o is Outcome.Done) > 1);
    }

    private Task<Outcome?[]> Press(Guid id, CommandContext context) => Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
    {
        try
        {
            return await _rig.Counters.Execute(id, s => Counter.DecideRaise(s, 1), context, default);
        }
        catch (StaleVersionException)
        {
            return null;
        }
    })));
}
