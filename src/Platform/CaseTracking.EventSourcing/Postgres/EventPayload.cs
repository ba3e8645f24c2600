using System.Text;
using System.Text.Json;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;

namespace CaseTracking.EventSourcing.Postgres;

/// <summary>An event as the JSON that will be stored.</summary>
internal static class EventPayload
{
    /// <exception cref="EventTooLargeException">It is over the size limit.</exception>
    public static string Write(string name, object data, Type type)
    {
        var json = JsonSerializer.Serialize(data, type, EventJson.Options);
        if (json.Length <= EventStoreLimits.EventBytes / 3) return json;

        var bytes = Encoding.UTF8.GetByteCount(json);
        return bytes <= EventStoreLimits.EventBytes ? json : throw new EventTooLargeException(name, bytes);
    }
}
