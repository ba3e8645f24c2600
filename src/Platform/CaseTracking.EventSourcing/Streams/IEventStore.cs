using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;

namespace CaseTracking.EventSourcing.Streams;

/// <summary>The event log of one module. What an engine must offer; everything above it is the same for every engine.</summary>
public interface IEventStore
{
    /// <summary>Name of the module, and of its schema.</summary>
    string Schema { get; }

    /// <summary>Reads a stream, and the projection rows a command will change, in one round trip.</summary>
    /// <exception cref="UnreadableEventException">An event of the stream cannot be read.</exception>
    Task<LoadedEvents> Load(StreamQuery query, CancellationToken ct);

    /// <summary>Stores a commit in one transaction and one round trip.</summary>
    /// <returns>Position of the last event stored, or 0 when the commit holds none.</returns>
    /// <exception cref="StaleVersionException">A stream is at another version.</exception>
    /// <exception cref="UnknownStreamException">A stream does not exist.</exception>
    /// <exception cref="ArchivedStreamException">A stream is archived.</exception>
    /// <exception cref="EventTooLargeException">An event is over the size limit.</exception>
    /// <exception cref="CommitTooLargeException">The commit holds too many events.</exception>
    /// <exception cref="UniqueRuleException">A statement met a unique rule.</exception>
    /// <exception cref="IdempotencyKeyInUseException">The key was used a moment ago by somebody else.</exception>
    Task<long> Append(Commit commit, CancellationToken ct);

    /// <summary>Closes a stream for good: it can be read and never appended to.</summary>
    /// <exception cref="StaleVersionException">The stream is at another version.</exception>
    /// <exception cref="UnknownStreamException">The stream does not exist.</exception>
    /// <exception cref="ArchivedStreamException">The stream is archived already.</exception>
    Task Archive(Guid streamId, long expectedVersion, CancellationToken ct);
}

/// <summary>What to read of a stream.</summary>
/// <param name="StreamId">The stream.</param>
public sealed record StreamQuery(Guid StreamId)
{
    /// <summary>Use the newest snapshot of this shape, and read only what came after; <see langword="null"/> reads all.</summary>
    public string? SnapshotShape { get; init; }

    /// <summary>Only events up to this version.</summary>
    public long? UntilVersion { get; init; }

    /// <summary>Only what was recorded at this instant or before: what was known then.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>Only what was true at this instant, in the order in which it became true: what we know now was so then.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>Projection rows of this stream to read along.</summary>
    public IReadOnlyList<ProjectionTable> Rows { get; init; } = [];
}

/// <summary>A stream as read.</summary>
/// <param name="Snapshot">The state the events below follow upon, if one was used.</param>
/// <param name="Events">The events, in order of version (of effective instant when asked so).</param>
/// <param name="Rows">JSON of the rows asked for, in the order asked; <see langword="null"/> where there is none.</param>
public sealed record LoadedEvents(StoredSnapshot? Snapshot, IReadOnlyList<Recorded> Events, IReadOnlyList<string?> Rows)
{
    /// <summary>Version of the stream as far as read; 0 when it does not exist.</summary>
    public long Version { get; } = Events.Count > 0 ? Events.Max(e => e.Version) : Snapshot?.Version ?? 0;
}

/// <summary>A kept state.</summary>
public sealed record StoredSnapshot(long Version, string Json);
