using Npgsql;

namespace CaseTracking.Messaging;

/// <summary>Lets a reader wait until the messages of a stream have arrived, so that it sees what it just wrote.</summary>
public sealed class DeliveryProgress(NpgsqlDataSource database, DeliverySignal handled, TimeProvider time)
{
    private const string PendingSql =
        """
        select exists (
            select from messaging.outbox
            where stream_id = $1 and parked_at is null and due_at <= coalesce($2, now()) and ($3::text is null or subscriber = $3))
        """;

    private static readonly TimeSpan FirstPoll = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMilliseconds(250);

    private readonly DatabaseClock _clock = new(time);

    /// <summary>Waits until no due message of the stream is left, to any subscriber.</summary>
    /// <returns>False when the time ran out first. Parked messages and those waiting for a next try are not waited for.</returns>
    public Task<bool> WaitUntilHandled(Guid streamId, TimeSpan timeout, CancellationToken ct) =>
        WaitUntilHandled(streamId, subscriber: null, timeout, ct);

    /// <summary>The same for one subscriber.</summary>
    public async Task<bool> WaitUntilHandled(Guid streamId, string? subscriber, TimeSpan timeout, CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var poll = FirstPoll; ; poll = Shorter(poll * 2, LongestPoll))
        {
            var next = handled.Next;
            if (!await IsPending(streamId, subscriber, ct)) return true;

            var left = timeout - TimeProvider.System.GetElapsedTime(started);
            if (left <= TimeSpan.Zero) return false;
            await MessageSignal.Wait(next, Shorter(poll, left), ct);
        }
    }

    private async Task<bool> IsPending(Guid streamId, string? subscriber, CancellationToken ct)
    {
        await using var command = database.CreateCommand(PendingSql);
        command.Parameters.Add(Sql.Value(streamId));
        command.Parameters.Add(_clock.Parameter());
        command.Parameters.Add(Sql.Text(subscriber));
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
