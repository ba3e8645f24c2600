using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>How a projection stands.</summary>
/// <param name="Schema">Module.</param>
/// <param name="Name">Projection.</param>
/// <param name="IsInline">Commits with the events; it is never behind.</param>
/// <param name="Position">Position it has followed the log to.</param>
/// <param name="Lag">Positions between it and the last number given out.</param>
/// <param name="StoppedAt">Position of the event it stands still at, if it does.</param>
/// <param name="Error">Kind of error it met there.</param>
/// <param name="Behind">For how long an event has been waiting for it without it moving; zero when it has seen every event.</param>
public sealed record ProjectionState(
    string Schema, string Name, bool IsInline, long Position, long Lag, long? StoppedAt, string? Error, TimeSpan Behind);

/// <summary>Reads how the projections of a module stand.</summary>
public static class ProjectionList
{
    /// <summary>Every projection of the module, inline ones first.</summary>
    public static async Task<IReadOnlyList<ProjectionState>> Read(NpgsqlConnection connection, StoreRegistration store, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        await using var command = new NpgsqlCommand(
            $"""
            select p.name, coalesce(g.last_seq_id, 0), ({new StoreSql(store.Schema).LastSequence}), s.stopped_at, s.error,
                case when waiting.since is null then interval '0'
                else greatest(interval '0', least(clock_timestamp() - waiting.since, clock_timestamp() - g.last_updated)) end
            from unnest($1::varchar[]) as p(name)
            left join {store.Schema}.mt_event_progression g on g.name = p.name || ':All'
            left join {store.Schema}.ct_projection_stops s on s.name = p.name
            left join lateral (
                select e.timestamp as since from {store.Schema}.mt_events e
                where e.seq_id > coalesce(g.last_seq_id, 0) order by e.seq_id limit 1
            ) waiting on true
            """, connection)
        {
            Parameters = { new NpgsqlParameter<string[]> { TypedValue = [.. store.All.Select(p => p.Projection.Name)] } },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var inline = store.Inline.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var list = new List<ProjectionState>();
        while (await reader.ReadAsync(ct))
        {
            var (name, last) = (reader.GetString(0), reader.GetInt64(2));
            var position = inline.Contains(name) ? last : reader.GetInt64(1);
            list.Add(new ProjectionState(
                store.Schema, name, inline.Contains(name), position, last - position,
                reader.IsDBNull(3) ? null : reader.GetInt64(3), reader.IsDBNull(4) ? null : reader.GetString(4),
                inline.Contains(name) ? TimeSpan.Zero : reader.GetFieldValue<TimeSpan>(5)));
        }

        return list;
    }
}
