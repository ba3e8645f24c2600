using CaseTracking.Messaging;
using Npgsql;

namespace CaseTracking.CritterStack.Messages;

/// <summary>Looks at the outbox for messages that wait.</summary>
internal sealed class WaitingMessages(NpgsqlDataSource database, TimeProvider time)
{
    // A message younger than this was announced by its own commit.
    private static readonly TimeSpan Announced = TimeSpan.FromSeconds(1);

    private readonly DatabaseClock _clock = new(time);

    /// <summary>Subscribers with messages that are due and that nobody has in hand: left by others, or waiting for their next try.</summary>
    /// <param name="all">Also those that a commit of a moment ago announced itself.</param>
    /// <param name="ct">Stops the look.</param>
    public async Task<IReadOnlyList<string>> Subscribers(bool all, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select distinct subscriber from messaging.outbox
            where parked_at is null and due_at <= coalesce($1, now()) and (leased_until is null or leased_until < clock_timestamp())
              and ($2 or attempts + deferrals > 0 or created_at < coalesce($1, now()) - $3)
            """);
        command.Parameters.Add(_clock.Parameter());
        command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = all });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = Announced });
        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) found.Add(reader.GetString(0));
        return found;
    }
}
