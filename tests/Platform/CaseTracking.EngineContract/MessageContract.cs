using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using CaseTracking.Testing;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>Messages leave with their commit, reach every subscriber, and one subscriber's trouble is not another's.</summary>
public abstract class MessageContract(Engine engine) : EngineTests(engine)
{
    [Fact]
    public async Task Every_subscriber_receives_the_messages_of_a_stream_in_order()
    {
        var id = await Opened();
        foreach (var by in Enumerable.Range(1, 5)) await Run(id, s => Counter.DecideRaise(s, by));
        await Run(id, Counter.DecideClose);

        await Eventually.Holds(() => Of(id).Count == 12, "two subscribers get six messages");
        foreach (var subscriber in Mailbox.Subscribers)
        {
            var bodies = Of(id).Where(l => l.Subscriber == subscriber).Select(l => l.Body);
            Assert.Equal([.. Enumerable.Range(1, 5).Select(by => (object)new CounterRaised(Guid.Empty, by)), new CounterClosed(Guid.Empty, 15)], bodies);
        }
    }

    [Fact]
    public async Task What_is_published_of_an_event_comes_from_the_state_right_after_it()
    {
        var id = await Opened();
        await Run(id, s => Counter.DecideRaise(s, 10));
        await Eventually.Holds(() => Of(id).Count == 2, "the first command is told");
        var done = await new TotalStore(Store).Execute(
            id, _ => Decision.Accept<ISampleEvent>(new CounterWasRaised(1), new CounterWasRaised(2), new CounterWasRaised(3)), Context, Ct);

        Assert.IsType<Outcome.Done>(done);
        await Eventually.Holds(() => Of(id).Count == 8, "each event of the second command is told");
        foreach (var subscriber in Mailbox.Subscribers)
            Assert.Equal([11, 13, 16], Of(id).Where(l => l.Subscriber == subscriber).Skip(1).Select(l => ((CounterRaised)l.Body).Total));
    }

    [Fact]
    public async Task Nothing_leaves_with_a_refused_commit()
    {
        var id = await Opened();
        var (refused, kept) = (Message(id, 1), Message(id, 2));
        await Assert.ThrowsAsync<StaleVersionException>(
            () => Store.Append(new Commit([Of(id, 9, new CounterWasRaised(1))]) { Messages = [refused] }, Ct));
        await Store.Append(new Commit([Of(id, 1, new CounterWasRaised(2))]) { Messages = [kept] }, Ct);

        // Messages of a stream keep their order: when the second is there, the first will not come.
        await Eventually.Holds(() => Of(id).Count(l => l.MessageId == kept.Id) == 2, "the good commit's message arrives");
        Assert.DoesNotContain(Of(id), l => l.MessageId == refused.Id);
    }

    [Fact]
    public async Task The_same_message_twice_is_handled_once()
    {
        var id = await Opened();
        var (message, marker) = (Message(id, 1), Message(id, 2));
        await Store.Append(new Commit([Of(id, 1, new CounterWasRaised(1))]) { Messages = [message] }, Ct);
        await Eventually.Holds(() => Of(id).Count == 2, "the message arrives");
        await Store.Append(new Commit([Of(id, 2, new CounterWasRaised(1))]) { Messages = [message, marker] }, Ct);

        await Eventually.Holds(() => Of(id).Count(l => l.MessageId == marker.Id) == 2, "the next message arrives");
        Assert.Equal(2, Of(id).Count(l => l.MessageId == message.Id));
    }

    [Fact]
    public async Task A_subscriber_in_trouble_tries_again_and_holds_up_nobody_else()
    {
        var id = await Opened();
        // The last try takes as long as the other one needs.
        Engine.Mailbox.Fails = l => l.StreamId == id && l.Subscriber == "north"
            && (l.Attempt < Engine.DeliveryAttempts || !SpinWait.SpinUntil(() => Of(id).Exists(o => o.Subscriber == "south"), Eventually.Patience));
        await Run(id, s => Counter.DecideRaise(s, 1));

        await Eventually.Holds(() => Of(id).Count == 2, "both get it in the end");
        Assert.Equal([("north", Engine.DeliveryAttempts), ("south", 1)], Of(id).Select(l => (l.Subscriber, l.Attempt)).Order());
        Assert.Equal("south", Of(id)[0].Subscriber);
    }

    [Fact]
    public async Task A_message_that_keeps_failing_is_parked_for_that_subscriber_and_can_be_retried()
    {
        var id = await Opened();
        Engine.Mailbox.Fails = l => l.StreamId == id && l.Subscriber == "north";
        var message = Message(id, 1);
        await Store.Append(new Commit([Of(id, 1, new CounterWasRaised(1))]) { Messages = [message] }, Ct);

        await Eventually.Holds(async () => (await Engine.Parked("north")).Contains(message.Id), "it is parked");
        Assert.DoesNotContain(message.Id, await Engine.Parked("south"));

        Engine.Mailbox.Fails = _ => false;
        await Engine.Retry("north");
        await Eventually.Holds(() => Of(id).Count == 2, "north has it after all");
        Assert.DoesNotContain(message.Id, await Engine.Parked("north"));
    }

    private List<Letter> Of(Guid stream) => [.. Engine.Mailbox.Letters.Where(l => l.StreamId == stream)];

    /// <summary>Tells after every raise what the counter stands at.</summary>
    private sealed class TotalStore(IEventStore events) : AggregateStore<Counter, ISampleEvent>(events, TimeProvider.System)
    {
        protected override string StreamType => "counter";

        protected override Counter Initial => Counter.Initial;

        protected override IReadOnlyList<IProjection> Inline => SampleModule.Inline;

        protected override Counter Evolve(Counter state, ISampleEvent @event) => Counter.Evolve(state, @event);

        protected override IEnumerable<Publication> Translate(Counter after, ISampleEvent @event) =>
            after is Counter.Open open ? [new Publication.Message(new CounterRaised(Guid.Empty, open.Total))] : [];
    }

    private static OutgoingMessage Message(Guid stream, int total) =>
        new(Guid.CreateVersion7(), stream, new CounterRaised(stream, total), new MessageHeaders());
}
