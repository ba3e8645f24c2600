using System.Data;
using CaseTracking.EventSourcing.Events;
using Npgsql;

namespace CaseTracking.EventSourcing.Postgres;

/// <summary>A stretch of the log.</summary>
/// <param name="Events">What could be read, in order of position.</param>
/// <param name="Failure">The event after them that could not; <see langword="null"/> when the stretch was read whole.</param>
internal sealed record LogPage(IReadOnlyList<Recorded> Events, UnreadableEventException? Failure)
{
    /// <summary>Position up to which the page tells everything, when it was read from after one position up to another.</summary>
    public long End(long after, long upTo, int most)
    {
        if (Failure is null && Events.Count < most) return upTo;
        return Events.Count == 0 ? after : Events[^1].Position;
    }
}

/// <summary>Reads the log of a module in order of position.</summary>
internal sealed class EventLog(StoreSql sql, EventCatalogue catalogue)
{
    /// <param name="connection">Where to read.</param>
    /// <param name="after">Position to read on from.</param>
    /// <param name="upTo">Last position to read; never beyond what is settled.</param>
    /// <param name="most">How many events at most.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<LogPage> Read(NpgsqlConnection connection, long after, long upTo, int most, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql.ReadLog, connection)
        {
            Parameters = { new NpgsqlParameter<long> { TypedValue = after }, new NpgsqlParameter<long> { TypedValue = upTo }, new NpgsqlParameter<int> { TypedValue = most } },
        };
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
        var events = new List<Recorded>();
        while (await reader.ReadAsync(ct))
        {
            var (version, position) = (reader.GetInt64(0), reader.GetInt64(1));
            try
            {
                events.Add(await EventRow.Read(reader, version, position, catalogue, ct));
            }
            catch (UnreadableEventException e)
            {
                return new LogPage(events, e);
            }
        }

        return new LogPage(events, null);
    }
}
