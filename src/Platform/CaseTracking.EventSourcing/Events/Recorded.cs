namespace CaseTracking.EventSourcing.Events;

/// <summary>An event as it stands in the log.</summary>
/// <param name="EventId">Identity of the event (uuid version 7).</param>
/// <param name="StreamId">The stream it belongs to.</param>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Position">Its place in the module's log. 0 while an inline projection runs: the position is given at commit.</param>
/// <param name="Data">The event itself, upcast to its newest version.</param>
/// <param name="RecordedAt">When it was recorded (what was known when).</param>
/// <param name="EffectiveAt">When the fact was true (what was so when).</param>
/// <param name="Metadata">Who and why.</param>
public sealed record Recorded(
    Guid EventId,
    Guid StreamId,
    long Version,
    long Position,
    object Data,
    DateTimeOffset RecordedAt,
    DateTimeOffset EffectiveAt,
    EventMetadata Metadata);

/// <summary>An event about to be appended.</summary>
/// <param name="Data">A type of the module's catalogue.</param>
/// <param name="Metadata">Who and why.</param>
public sealed record NewEvent(object Data, EventMetadata Metadata)
{
    /// <summary>Identity, made by the caller so that messages derived from it are known before the commit.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}
