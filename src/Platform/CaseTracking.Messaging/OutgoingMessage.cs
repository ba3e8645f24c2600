namespace CaseTracking.Messaging;

/// <summary>A public message that leaves with the commit it belongs to, or not at all.</summary>
/// <param name="Id">Identity of the message; redelivery keeps it, and a subscriber's inbox knows it. A message that follows from
/// an event takes an id derived from that event, so that republishing gives the same id.</param>
/// <param name="StreamId">Messages of one stream reach a subscriber in the order in which they were written.</param>
/// <param name="Body">A record of a Contracts assembly; its type must be registered (<see cref="IMessageTypes"/>).</param>
/// <param name="Headers">Who and why: copied from the event's metadata.</param>
public sealed record OutgoingMessage(Guid Id, Guid StreamId, object Body, MessageHeaders Headers);

/// <summary>A message for later. It survives restarts, is delivered once when due, and can be cancelled by its key until then.</summary>
/// <param name="Key">Chosen by the module, unique among the pending ones; scheduling the same key again replaces the earlier one.</param>
/// <param name="DueAt">The instant from which it may be delivered.</param>
/// <param name="Message">What is delivered.</param>
public sealed record ScheduledMessage(string Key, DateTimeOffset DueAt, OutgoingMessage Message);

/// <summary>The envelope of a message: no personal data, only references and technique.</summary>
/// <param name="CorrelationId">Ties everything together that one request set in motion.</param>
/// <param name="CausationId">The event or message that caused this one.</param>
/// <param name="TraceParent">W3C trace context of the writer.</param>
/// <param name="OccurredAt">The instant at which the fact was true (the event's effective instant).</param>
/// <param name="RecordedAt">The instant at which the fact was recorded.</param>
/// <param name="Version">Version of the stream after the event the message follows from; 0 when it follows from none.</param>
/// <param name="Actor">Reference of who did it; null when the system did.</param>
/// <param name="DueAt">The instant a message for later was set for, however late it is delivered; null for a message that left at once.</param>
public sealed record MessageHeaders(
    string? CorrelationId = null,
    string? CausationId = null,
    string? TraceParent = null,
    DateTimeOffset OccurredAt = default,
    DateTimeOffset RecordedAt = default,
    long Version = 0,
    string? Actor = null,
    DateTimeOffset? DueAt = null);
