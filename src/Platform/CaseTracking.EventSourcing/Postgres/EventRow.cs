using System.Buffers;
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

    // On the wire jsonb is one byte of format version, then the text.
    private const int JsonbVersionBytes = 1;

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
            var metadata = await reader.IsDBNullAsync(8, ct) ? new EventMetadata() : await ReadJson(reader, 8, type, Headers, ct);
            var data = await ReadJson(reader, 9, type, json => catalogue.Read(type, json), ct);
            return new Recorded(id, stream, version, position, data, recordedAt, metadata.EffectiveAt ?? recordedAt,
                metadata with { CorrelationId = correlation, CausationId = causation });
        }
        catch (UnreadableEventException e)
        {
            throw e.At(position);
        }
    }

    public static async ValueTask<string> ReadText(NpgsqlDataReader reader, int ordinal, CancellationToken ct) =>
        await reader.GetFieldValueAsync<string>(ordinal, ct);

    private static EventMetadata Headers(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<EventMetadata>(json, EventJson.HeaderOptions) ?? new EventMetadata();

    private delegate T Parse<T>(ReadOnlySpan<byte> json);

    private static async ValueTask<T> ReadJson<T>(NpgsqlDataReader reader, int ordinal, string type, Parse<T> parse, CancellationToken ct)
    {
        await using var stream = await reader.GetStreamAsync(ordinal, ct);
        if (stream.Length > MostBytes) throw new EventPayloadException(type);

        var length = (int)stream.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await stream.ReadExactlyAsync(buffer.AsMemory(0, length), ct);
            return parse(buffer.AsSpan(JsonbVersionBytes, length - JsonbVersionBytes));
        }
        catch (JsonException e)
        {
            throw new EventPayloadException(type, e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
