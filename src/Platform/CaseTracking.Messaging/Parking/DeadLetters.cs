using Npgsql;

namespace CaseTracking.Messaging;

/// <summary>
/// Messages set aside after too many failures. A parked message no longer holds up its stream, and a retried one joins at the end:
/// its receiver tells old from new by <see cref="MessageHeaders.Version"/>.
/// </summary>
public sealed class DeadLetters(NpgsqlDataSource database, MessageSignal written, TimeProvider time)
{
    private const string ListSql =
        """
        select seq, subscriber, type, stream_id, message_id, attempts, parked_at, last_error
        from messaging.outbox
        where parked_at is not null and seq > $1 and ($2::text is null or subscriber = $2)
        order by seq
        limit $3
        """;

    // A new place at the end of the queue, not the old one: a message put back in front could overtake one under way.
    private const string RetrySql =
        """
        with gone as (
            delete from messaging.outbox
            where parked_at is not null and ($1::bigint is null or seq = $1) and ($2::text is null or subscriber = $2)
            returning *)
        insert into messaging.outbox (subscriber, message_id, stream_id, type, body, headers, created_at)
        select subscriber, message_id, stream_id, type, body, headers, created_at from gone order by seq
        """;

    private const string ParkSql =
        """
        update messaging.outbox
        set parked_at = coalesce($2, now()), lease_owner = null, leased_until = null
        where seq = $1 and parked_at is null
        """;

    private readonly DatabaseClock _clock = new(time);

    /// <summary>Parked messages in the order of their place, starting after <paramref name="after"/> (0 for the first page).</summary>
    public async Task<IReadOnlyList<DeadLetter>> List(string? subscriber, long after, int limit, CancellationToken ct)
    {
        await using var command = database.CreateCommand(ListSql);
        command.Parameters.Add(Sql.Value(after));
        command.Parameters.Add(Sql.Text(subscriber));
        command.Parameters.Add(Sql.Value(limit));

        var letters = new List<DeadLetter>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            letters.Add(new(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetGuid(3), row.GetGuid(4), row.GetInt32(5),
                row.GetFieldValue<DateTimeOffset>(6), row.IsDBNull(7) ? null : row.GetString(7)));
        }

        return letters;
    }

    /// <summary>Puts one parked message back on the queue with a clean record.</summary>
    /// <returns>False when nothing is parked at that place.</returns>
    public async Task<bool> Retry(long seq, CancellationToken ct) => await Retry(seq, subscriber: null, ct) == 1;

    /// <summary>Puts all parked messages of a subscriber back, in their order.</summary>
    /// <returns>How many.</returns>
    public Task<int> RetryAll(string subscriber, CancellationToken ct) => Retry(seq: null, subscriber, ct);

    /// <summary>Sets a pending message aside by hand. Waits for a delivery of it that is under way.</summary>
    /// <returns>False when it is no longer pending.</returns>
    public async Task<bool> Park(long seq, CancellationToken ct)
    {
        await using var command = database.CreateCommand(ParkSql);
        command.Parameters.Add(Sql.Value(seq));
        command.Parameters.Add(_clock.Parameter());
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    private async Task<int> Retry(long? seq, string? subscriber, CancellationToken ct)
    {
        await using var command = database.CreateCommand(RetrySql);
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint, Value = (object?)seq ?? DBNull.Value });
        command.Parameters.Add(Sql.Text(subscriber));
        var count = await command.ExecuteNonQueryAsync(ct);
        if (count > 0) written.Notify();
        return count;
    }
}
