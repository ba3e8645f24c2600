using CaseTracking.EventSourcing.Streams;

namespace CaseTracking.EventSourcing.Events;

/// <summary>An event in the log cannot be read. Whoever reads stops here; nothing is skipped.</summary>
public abstract class UnreadableEventException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Where in the log, when known.</summary>
    public long Position { get; private set; }

    internal UnreadableEventException At(long position)
    {
        Position = position;
        return this;
    }
}

/// <summary>The log holds an event name that the module's catalogue does not know.</summary>
public sealed class UnknownEventTypeException(string name) : UnreadableEventException($"No event is catalogued as '{name}'.")
{
    /// <summary>The name as stored.</summary>
    public string Name { get; } = name;
}

/// <summary>The stored JSON does not fit the event's type, or an upcast failed on it.</summary>
public sealed class EventPayloadException(string name, Exception? inner = null)
    : UnreadableEventException($"The payload of '{name}' cannot be read.", inner)
{
    /// <summary>The name as stored.</summary>
    public string Name { get; } = name;
}

/// <summary>An event is larger than <see cref="EventStoreLimits.EventBytes"/>.</summary>
public sealed class EventTooLargeException(string name, long bytes)
    : Exception($"Event '{name}' takes {bytes} bytes; the limit is {EventStoreLimits.EventBytes}.")
{
    /// <summary>Size of the JSON, in bytes.</summary>
    public long Bytes { get; } = bytes;
}
