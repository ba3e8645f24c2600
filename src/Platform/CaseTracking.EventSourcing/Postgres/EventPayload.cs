using System.Text.Json;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;

namespace CaseTracking.EventSourcing.Postgres;

/// <summary>An event as the JSON that will be stored, in UTF-8.</summary>
internal static class EventPayload
{
    /// <exception cref="EventTooLargeException">It is over the size limit.</exception>
    public static byte[] Write(CataloguedEvent type, object data)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(data, type.Json);
        return json.Length <= EventStoreLimits.EventBytes ? json : throw new EventTooLargeException(type.Name, json.Length);
    }
}
