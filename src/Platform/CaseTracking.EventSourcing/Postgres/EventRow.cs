using System.Text.Json;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using Npgsql;

namespace CaseTracking.EventSourcing.Postgres;

/// <summary>
/// Reads rows of the log from a sequential reader. JSON is measured before it is taken in: what could never have been appended is
/// refused without being loaded.
/// </summary>
internal static class EventRow
{
    // The server writes a space after each comma and colon, and numbers in full: 1E+308 takes seven bytes here with its comma, and 311
    // when it comes back. No legal event grows more than that.
    private const int MostBytes = 48 * EventStoreLimits.EventBytes;

    public static async ValueTask<bool> IsSnapshot(NpgsqlDataReader reader, CancellationToken ct) =>
        await reader.IsDBNullAsync(2, ct);

    public static async ValueTask<Recorded> Read(NpgsqlDataReader reader, long version, long position, EventCatalogue catalogue, CancellationToken ct)
    {
        var id = reader.GetGuid(2);
        var stream = reader.GetGuid(3);
        var type = reader.GetString(4);
        var recordedAt = reader.GetFieldValue<DateTimeOffset>(5);
        var correlation = await reader.IsDBNullAsync(6, ct) ? null : reader.GetString(6);
        var causation = await reader.IsDBNullAsync(7, ct) ? null : reader.GetString(7);
        try
        {
            var headers = await ReadJson(reader, 8, type, ct);
            var data = await ReadJson(reader, 9, type, ct) ?? throw new EventPayloadException(type);
            var metadata = headers is null ? new EventMetadata() : Headers(type, headers);
            return new Recorded(id, stream, version, position, catalogue.Read(type, data), recordedAt, metadata.EffectiveAt ?? recordedAt,
                metadata with { CorrelationId = correlation, CausationId = causation });
        }
        catch (UnreadableEventException e)
        {
            throw e.At(position);
        }
    }

    public static async ValueTask<string> ReadText(NpgsqlDataReader reader, int ordinal, CancellationToken ct) =>
        await reader.GetFieldValueAsync<string>(ordinal, ct);

    private static EventMetadata Headers(string type, byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<EventMetadata>(json, EventJson.HeaderOptions) ?? new EventMetadata();
        }
        catch (JsonException e)
        {
            throw new EventPayloadException(type, e);
        }
    }

    // Asking for bytes without a place to put them tells the length; nothing is taken in yet.
    private static async ValueTask<byte[]?> ReadJson(NpgsqlDataReader reader, int ordinal, string type, CancellationToken ct)
    {
        if (await reader.IsDBNullAsync(ordinal, ct)) return null;
        if (reader.GetBytes(ordinal, 0, null, 0, 0) > MostBytes) throw new EventPayloadException(type);
        return await reader.GetFieldValueAsync<byte[]>(ordinal, ct);
    }
}
