using CaseTracking.Messaging;
using Npgsql;

namespace CaseTracking.CritterStack.Messages;

/// <summary>Looks at the outbox for messages that wait.</summary>
internal sealed class WaitingMessages(NpgsqlDataSource database, TimeProvider time)
{
    // A message younger than this was announced by its own commit.
    private static readonly TimeSpan Announced = TimeSpan.FromSeconds(1);

    private readonly DatabaseClock _clock = new(time);

    /// <summary>Subscribers with messages that are due and that nobody seems to be busy with.</summary>
    public async Task<IReadOnlyList<string>> Subscribers(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select distinct subscriber from messaging.outbox
            where parked_at is null and due_at <= coalesce($1, now()) and created_at < coalesce($1, now()) - $2
              and (leased_until is null or leased_until < clock_timestamp())
            """);
        command.Parameters.Add(_clock.Parameter());
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = Announced });
        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) found.Add(reader.GetString(0));
        return found;
    }

    /// <summary>When the subscriber's next message that waits for another try is due; <see langword="null"/> when none waits.</summary>
    public async Task<DateTimeOffset?> NextTry(string subscriber, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select min(due_at) from messaging.outbox
            where subscriber = $1 and parked_at is null and due_at > coalesce($2, now())
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = subscriber });
        command.Parameters.Add(_clock.Parameter());
        return await command.ExecuteScalarAsync(ct) is DateTime due ? new DateTimeOffset(due) : null;
    }
}
