using System.Text.Json;
using CaseTracking.EventSourcing.Events;
using JasperFx.Events;
using Marten;

namespace CaseTracking.CritterStack.Events;

/// <summary>Between the platform's events and Marten's: the same columns, so that either reads what the other wrote.</summary>
internal static class Envelope
{
    /// <summary>An event as Marten stores it, recorded when the commit says and not when Marten does.</summary>
    public static IEvent ToMarten(IDocumentSession session, NewEvent e, DateTimeOffset recordedAt)
    {
        var made = session.Events.BuildEvent(e.Data);
        (made.Id, made.Timestamp, made.CorrelationId, made.CausationId) = (e.Id, recordedAt, e.Metadata.CorrelationId, e.Metadata.CausationId);
        made.Headers = JsonSerializer.SerializeToElement(e.Metadata, EventJson.HeaderOptions).EnumerateObject()
            .ToDictionary(p => p.Name, p => (object)p.Value.Clone());
        return made;
    }

    /// <summary>An event as modules see it.</summary>
    /// <exception cref="UnknownEventTypeException">Marten found a .NET type for it, but the module's catalogue does not hold its name.</exception>
    public static Recorded FromMarten(IEvent e, EventCatalogue catalogue)
    {
        if (!catalogue.Knows(e.Data.GetType())) throw new UnknownEventTypeException(e.EventTypeName);
        var metadata = Metadata(e) with { CorrelationId = e.CorrelationId, CausationId = e.CausationId };
        var recordedAt = e.Timestamp.ToUniversalTime();
        return new Recorded(e.Id, e.StreamId, e.Version, e.Sequence, e.Data, recordedAt, metadata.EffectiveAt ?? recordedAt, metadata);
    }

    private static EventMetadata Metadata(IEvent e) => e.Headers is not { Count: > 0 } headers
        ? new EventMetadata()
        : JsonSerializer.SerializeToElement(headers).Deserialize<EventMetadata>(EventJson.HeaderOptions) ?? new EventMetadata();
}
