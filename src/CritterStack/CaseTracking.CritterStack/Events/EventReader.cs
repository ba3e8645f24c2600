using System.Text.Json;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using JasperFx.Events;
using Marten;
using Marten.Exceptions;
using Npgsql;

namespace CaseTracking.CritterStack.Events;

/// <summary>Reads streams through Marten, and says in the words of the port what cannot be read.</summary>
internal sealed class EventReader(string schema, EventCatalogue catalogue, NpgsqlDataSource database)
{
    private readonly string[] _names = [.. catalogue.Events.SelectMany(e => Enumerable.Range(1, e.Version).Select(e.NameAt))];

    public async Task<IReadOnlyList<Recorded>> Read(IQuerySession session, StreamQuery query, long after, CancellationToken ct)
    {
        try
        {
            var found = await Fetch(session, query, after, ct);
            var events = found.Select(e => Envelope.FromMarten(e, catalogue));
            return query.EffectiveAt is { } at
                ? [.. events.Where(e => e.EffectiveAt <= at).OrderBy(e => e.EffectiveAt).ThenBy(e => e.Version)]
                : [.. events];
        }
        catch (Marten.Exceptions.UnknownEventTypeException e)
        {
            throw await Unknown(query.StreamId, ct) ?? new EventSourcing.Events.UnknownEventTypeException(e.EventTypeName);
        }
        catch (Exception e) when (Unreadable(e) is { } unreadable)
        {
            throw unreadable;
        }
    }

    private static async Task<IReadOnlyList<IEvent>> Fetch(IQuerySession session, StreamQuery query, long after, CancellationToken ct)
    {
        var events = await session.Events.FetchStreamAsync(query.StreamId, query.UntilVersion ?? 0, query.KnownAt?.ToUniversalTime(), after + 1, ct);
        if (events.Count > 0) return events;

        // Marten leaves archived events out of a stream it fetches; the port reads them. A stream is archived whole.
        var archived = session.Events.QueryAllRawEvents().Where(e => e.StreamId == query.StreamId && e.IsArchived && e.Version > after);
        if (query.UntilVersion is { } version) archived = archived.Where(e => e.Version <= version);
        if (query.KnownAt?.ToUniversalTime() is { } instant) archived = archived.Where(e => e.Timestamp <= instant);
        return await archived.OrderBy(e => e.Version).ToListAsync(ct);
    }

    // Marten names the .NET type it did not find; the port names the event as it was stored, and where.
    private async Task<Exception?> Unknown(Guid stream, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select type, seq_id from {schema}.mt_events where stream_id = $1 and type <> all($2) order by version limit 1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = stream });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = _names });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? new EventSourcing.Events.UnknownEventTypeException(reader.GetString(0)).At(reader.GetInt64(1)) : null;
    }

    private static UnreadableEventException? Unreadable(Exception e) => e switch
    {
        UnreadableEventException known => known,
        EventDeserializationFailureException failed => new EventPayloadException(failed.EventTypeName ?? "unknown", failed).At(failed.Sequence),
        JsonException json => new EventPayloadException("unknown", json),
        { InnerException: { } inner } => Unreadable(inner),
        _ => null,
    };
}
