using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Testing;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>What modules rely on when they run commands, on any engine.</summary>
public abstract class CommandContract(Engine engine)
{
    private static readonly CommandContext Context = new(new EventMetadata(Actor: "employee-1", Role: ActingRole.Registering));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_stores_its_events_and_says_where()
    {
        var id = Guid.CreateVersion7();
        var opened = Assert.IsType<Outcome.Done>(await engine.Counters.Execute(id, s => Counter.DecideOpen(s, new CounterId(id)), Context, Ct));
        var raised = Assert.IsType<Outcome.Done>(await engine.Counters.Execute(id, s => Counter.DecideRaise(s, 3), Context, Ct));

        Assert.Equal((1, 2), (opened.Version, raised.Version));
        Assert.True(raised.Position > opened.Position && opened.Position > 0);
        Assert.Equal(new Counter.Open(new CounterId(id), 3), (await engine.Counters.Load(id, Ct)).State);
    }

    [Fact]
    public async Task A_refused_command_stores_nothing()
    {
        var id = Guid.CreateVersion7();
        var outcome = await engine.Counters.Execute(id, s => Counter.DecideRaise(s, 3), Context, Ct);
        Assert.Equal("counter-unknown", Assert.IsType<Outcome.Rejected>(outcome).Reason.Code);
        Assert.Equal(0, (await engine.Counters.Load(id, Ct)).Version);
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var id = await Opened();
        await Assert.ThrowsAsync<StaleVersionException>(
            () => engine.Counters.Execute(id, s => Counter.DecideRaise(s, 1), Context with { ExpectedVersion = 7 }, Ct));
    }

    [Fact]
    public async Task Async_projections_follow_and_can_be_waited_for()
    {
        var id = await Opened();
        var done = Assert.IsType<Outcome.Done>(await engine.Counters.Execute(id, s => Counter.DecideRaise(s, 5), Context, Ct));
        foreach (var projection in SampleModule.Async)
            Assert.True(await engine.Progress.WaitFor(projection, done.Position, ProjectionProgress.Patience, Ct), projection.Name);
    }

    [Fact]
    public async Task Every_subscriber_receives_the_messages_of_a_stream_in_order()
    {
        var id = await Opened();
        foreach (var by in Enumerable.Range(1, 5)) await engine.Counters.Execute(id, s => Counter.DecideRaise(s, by), Context, Ct);
        await engine.Counters.Execute(id, Counter.DecideClose, Context, Ct);

        await Eventually.Holds(() => engine.Mailbox.Letters.Count(l => l.StreamId == id) == 12, "two subscribers get six messages");
        foreach (var subscriber in new[] { "north", "south" })
        {
            var totals = engine.Mailbox.Letters.Where(l => l.StreamId == id && l.Subscriber == subscriber).Select(l => l.Body);
            Assert.Equal([.. Enumerable.Range(1, 5).Select(by => (object)new CounterRaised(Guid.Empty, by)), new CounterClosed(Guid.Empty, 15)], totals);
        }
    }

    private async Task<Guid> Opened()
    {
        var id = Guid.CreateVersion7();
        await engine.Counters.Execute(id, s => Counter.DecideOpen(s, new CounterId(id)), Context, Ct);
        return id;
    }
}
