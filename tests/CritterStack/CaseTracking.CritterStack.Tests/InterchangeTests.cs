using CaseTracking.EngineContract;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using CaseTracking.Testing;

namespace CaseTracking.CritterStack.Tests;

/// <summary>A database in the middle of its life, handed from one engine to the other: no migration, nothing lost, nothing twice.</summary>
public sealed class InterchangeTests : IAsyncLifetime
{
    private TestDatabase? _database;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestDatabase Database => _database!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.Create(SampleModule.Scripts);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_one_engine_wrote_the_other_reads_and_goes_on_with(bool ownFirst)
    {
        var id = Guid.CreateVersion7();
        IReadOnlyList<Recorded> before;
        await using (var first = await SampleHost.Start(Database, isOwn: ownFirst))
        {
            await first.Open(id);
            await first.Raise(id, 3);
            before = await first.Events(id);
        }

        await using var second = await SampleHost.Start(Database, isOwn: !ownFirst);
        Assert.Equal(before, await second.Events(id));
        var done = await second.Raise(id, 4);
        Assert.Equal(3, done.Version);
        Assert.Equal(new Counter.Open(new CounterId(id), 7), await second.State(id));
        await second.Followed(done.Position);
        Assert.Equal(await second.Row(SampleModule.Inline[0], id), await second.Row(SampleModule.Async[0], id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_write_the_same_columns(bool isOwn)
    {
        var (id, at) = (Guid.CreateVersion7(), new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        await using var host = await SampleHost.Start(Database, isOwn);
        var metadata = new EventMetadata("employee-7", ActingRole.Advising, "desk", "intake", EffectiveAt: at.AddDays(-1)) { CorrelationId = "request-1" };
        var e = new NewEvent(new CounterWasWeighed(Colour.Green, 5, ["late"]), metadata);
        await host.Store.Append(new Commit([new StreamAppend(id, "counter", 0, [e], at)]), Ct);

        Assert.Equal(
            $"counter_was_weighed_v3|CaseTracking.EngineContract.Sample.CounterWasWeighed, CaseTracking.EngineContract|1|{at.UtcDateTime:O}|*DEFAULT*|request-1|"
            + """{"grams": 5, "colour": "Green", "reasons": ["late"]}|"""
            + """{"role": "Advising", "actor": "employee-7", "channel": "desk", "purpose": "intake", "effective_at": "2026-03-01T12:00:00+00:00"}|"""
            + "counter|1|" + $"{at.UtcDateTime:O}",
            await host.Columns(id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Messages_one_engine_left_are_delivered_by_the_other_once(bool ownFirst)
    {
        var id = Guid.CreateVersion7();
        var later = new ScheduledMessage($"{id}/later", DateTimeOffset.UtcNow.AddMilliseconds(100), Message(id));
        await using (var first = await SampleHost.Start(Database, isOwn: ownFirst))
        {
            await first.Open(id);
            first.Mailbox.Fails = l => l.StreamId == id;
            await first.Raise(id, 3);
            await first.Store.Append(new Commit([]) { Scheduled = [later] }, Ct);
        }

        await using var second = await SampleHost.Start(Database, isOwn: !ownFirst);
        foreach (var subscriber in Mailbox.Subscribers) await second.Retry(subscriber);
        await Eventually.Holds(() => second.Mailbox.Letters.Count(l => l.StreamId == id) == 4, "two subscribers get both");
        Assert.Equal(4, second.Mailbox.Letters.Where(l => l.StreamId == id).Select(l => (l.Subscriber, l.MessageId)).Distinct().Count());
    }

    private static OutgoingMessage Message(Guid stream) => new(Guid.CreateVersion7(), stream, new CounterRaised(stream, 9), new MessageHeaders());
}
