using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;

namespace CaseTracking.EventSourcing.Aggregates;

/// <summary>What happened to one stream elsewhere, to be stored as it was.</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Version">Version the events follow upon; 0 makes a new stream.</param>
/// <param name="Events">The events, in order.</param>
public sealed record StreamHistory<TEvent>(Guid StreamId, long Version, IReadOnlyList<DatedEvent<TEvent>> Events)
{
    /// <summary>Statements of the module's own in the same commit.</summary>
    public IReadOnlyList<SqlStatement> Statements { get; init; } = [];
}

/// <summary>An event with its own envelope.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Metadata">Who, why and, as effective instant, when.</param>
public sealed record DatedEvent<TEvent>(TEvent Event, EventMetadata Metadata);
