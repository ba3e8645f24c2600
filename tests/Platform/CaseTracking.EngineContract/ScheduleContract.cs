using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using CaseTracking.Testing;
using Npgsql;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>Messages for later: once, not before their time, and not at all when cancelled.</summary>
public abstract class ScheduleContract(Engine engine) : EngineTests(engine)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1.5);

    // The clock cannot be moved here; what waits for it can.
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_scheduled_message_arrives_once_when_due()
    {
        var id = await Opened();
        var (first, later) = (Scheduled(id, "first", Soon), Scheduled(id, "later", 2 * Soon));
        await Commit(id, 1, [later, first]);
        await Arrival(later);
        Assert.Equal([first.Message.Id, later.Message.Id], Arrived(id));
        Assert.All(Letters(id), l => Assert.True(l.At >= (l.MessageId == first.Message.Id ? first : later).DueAt));
    }

    [Fact]
    public async Task A_cancelled_message_does_not_arrive()
    {
        var id = await Opened();
        var (unwanted, marker) = (Scheduled(id, "unwanted", Later), Scheduled(id, "marker", Later + Soon));
        await Commit(id, 1, [unwanted, marker]);
        await Commit(id, 2, [], cancelled: unwanted.Key);
        await ComesDue(id);
        await Arrival(marker);
        Assert.Equal([marker.Message.Id], Arrived(id));
    }

    [Fact]
    public async Task The_same_key_replaces_what_was_scheduled()
    {
        var id = await Opened();
        var (older, newer, marker) = (Scheduled(id, "key", Later), Scheduled(id, "key", Later), Scheduled(id, "marker", Later + Soon));
        await Commit(id, 1, [older, marker]);
        await Commit(id, 2, [newer]);
        await ComesDue(id);
        await Arrival(marker);
        Assert.Equal([newer.Message.Id, marker.Message.Id], Arrived(id));
    }

    [Fact]
    public async Task Nothing_is_scheduled_or_cancelled_by_a_refused_commit()
    {
        var id = await Opened();
        var (refused, kept) = (Scheduled(id, "refused", TimeSpan.Zero), Scheduled(id, "kept", Later));
        await Commit(id, 1, [kept]);
        await Assert.ThrowsAsync<StaleVersionException>(() => Commit(id, 9, [refused], cancelled: kept.Key));
        await ComesDue(id);
        await Arrival(kept);
        Assert.Equal([kept.Message.Id], Arrived(id));
    }

    private Task<long> Commit(Guid id, int expected, IReadOnlyList<ScheduledMessage> scheduled, params string[] cancelled) => Store.Append(
        new Commit([Of(id, expected, new CounterWasRaised(1))]) { Scheduled = scheduled, CancelledKeys = cancelled }, Ct);

    private async Task ComesDue(Guid id)
    {
        await using var command = Engine.Superuser.CreateCommand($"update {MessagingSchema.Name}.scheduled set due_at = due_at - $1 where stream_id = $2");
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = Later });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await command.ExecuteNonQueryAsync(Ct);
    }

    private Task Arrival(ScheduledMessage message) =>
        Eventually.Holds(() => Engine.Mailbox.Letters.Count(l => l.MessageId == message.Message.Id) == Mailbox.Subscribers.Count, "the last one arrives");

    private IEnumerable<Letter> Letters(Guid id) => Engine.Mailbox.Letters.Where(l => l.StreamId == id);

    private IEnumerable<Guid> Arrived(Guid id) => Letters(id).Where(l => l.Subscriber == "south").Select(l => l.MessageId);

    private static ScheduledMessage Scheduled(Guid id, string key, TimeSpan after) => new(
        $"{id}/{key}", TimeProvider.System.GetUtcNow() + after,
        new OutgoingMessage(Guid.CreateVersion7(), id, new CounterRaised(id, 1), new MessageHeaders()));
}
