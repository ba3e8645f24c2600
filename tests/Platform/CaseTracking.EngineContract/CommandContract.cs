using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>What modules rely on when they run commands, on any engine.</summary>
public abstract class CommandContract(Engine engine) : EngineTests(engine)
{
    [Fact]
    public async Task A_command_stores_its_events_and_says_where()
    {
        var id = Guid.CreateVersion7();
        var opened = await Run(id, s => Counter.DecideOpen(s, new CounterId(id)));
        var raised = await Run(id, s => Counter.DecideRaise(s, 3));

        Assert.Equal((1, 2), (opened.Version, raised.Version));
        Assert.True(raised.Position > opened.Position && opened.Position > 0);
        Assert.Equal(new Counter.Open(new CounterId(id), 3), (await Engine.Counters.Load(id, Ct)).State);
    }

    [Fact]
    public async Task A_refused_command_stores_nothing()
    {
        var id = Guid.CreateVersion7();
        var outcome = await Engine.Counters.Execute(id, s => Counter.DecideRaise(s, 3), Context, Ct);
        Assert.Equal("counter-unknown", Assert.IsType<Outcome.Rejected>(outcome).Reason.Code);
        Assert.Equal(0, await VersionOf(id));
    }

    [Fact]
    public async Task A_command_whose_effect_is_there_already_stores_nothing()
    {
        var id = await Opened();
        var first = await Run(id, Counter.DecideClose);
        var again = await Run(id, Counter.DecideClose);
        Assert.Equal((first.Version, 0L), (again.Version, again.Position));
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var id = await Opened();
        await Assert.ThrowsAsync<StaleVersionException>(
            () => Engine.Counters.Execute(id, s => Counter.DecideRaise(s, 1), Context with { ExpectedVersion = 7 }, Ct));
    }

    [Fact]
    public async Task A_lost_race_is_run_again_on_what_the_winner_left()
    {
        var id = await Opened();
        var overtaken = false;
        var done = await Run(id, state =>
        {
            if (!overtaken) Store.Append(new Commit([Of(id, 1, new CounterWasRaised(10))]), Ct).GetAwaiter().GetResult();
            overtaken = true;
            return Counter.DecideRaise(state, 1);
        });

        Assert.Equal(3, done.Version);
        Assert.Equal(new Counter.Open(new CounterId(id), 11), (await Engine.Counters.Load(id, Ct)).State);
    }

    [Fact]
    public async Task A_race_lost_by_a_caller_who_named_a_version_is_refused()
    {
        var id = await Opened();
        await Assert.ThrowsAsync<StaleVersionException>(() => Engine.Counters.Execute(id, state =>
        {
            Store.Append(new Commit([Of(id, 1, new CounterWasRaised(10))]), Ct).GetAwaiter().GetResult();
            return Counter.DecideRaise(state, 1);
        }, Context with { ExpectedVersion = 1 }, Ct));
        Assert.Equal(2, await VersionOf(id));
    }
}
