using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.Messaging;

namespace CaseTracking.EventSourcing.Streams;

/// <summary>Events for one stream.</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="StreamType">Kind of stream; written when it is made.</param>
/// <param name="ExpectedVersion">Version before the append; 0 makes a new stream. Always checked.</param>
/// <param name="Events">The events, in order.</param>
/// <param name="RecordedAt">When they are recorded, in whole microseconds.</param>
public sealed record StreamAppend(
    Guid StreamId, string StreamType, long ExpectedVersion, IReadOnlyList<NewEvent> Events, DateTimeOffset RecordedAt);

/// <summary>A row of a projection as it must be after the commit; <see langword="null"/> means gone.</summary>
public sealed record RowWrite(ProjectionTable Table, Guid Key, string? Json);

/// <summary>A folded state to keep, so that the stream loads fast.</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Version">Version the state stands for.</param>
/// <param name="Shape">Name of the state's shape; a snapshot of another shape is not used.</param>
/// <param name="Json">The state.</param>
public sealed record SnapshotWrite(Guid StreamId, long Version, string Shape, string Json);

/// <summary>A statement of the module's own that belongs to the commit, such as a row of its vault.</summary>
/// <param name="Sql">One statement with positional parameters (<c>$1</c>).</param>
/// <param name="Parameters">Their values; none is null without a type (use <see cref="DBNull"/> in a typed array where needed).</param>
public sealed record SqlStatement(string Sql, params IReadOnlyList<object> Parameters);

/// <summary>The stored reply of an idempotent request.</summary>
public sealed record IdempotentReply(IdempotencyKey Key, StoredReply Reply);

/// <summary>Everything that happens together or not at all: one transaction, one round trip.</summary>
public sealed record Commit(IReadOnlyList<StreamAppend> Streams)
{
    /// <summary>Rows of inline projections.</summary>
    public IReadOnlyList<RowWrite> Rows { get; init; } = [];

    /// <summary>States to keep.</summary>
    public IReadOnlyList<SnapshotWrite> Snapshots { get; init; } = [];

    /// <summary>Statements of the module's own; they run before the events are stored.</summary>
    public IReadOnlyList<SqlStatement> Statements { get; init; } = [];

    /// <summary>Public messages.</summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>Messages for later.</summary>
    public IReadOnlyList<ScheduledMessage> Scheduled { get; init; } = [];

    /// <summary>Keys of scheduled messages that are no longer wanted.</summary>
    public IReadOnlyList<string> CancelledKeys { get; init; } = [];

    /// <summary>The reply to store under the request's idempotency key.</summary>
    public IdempotentReply? Reply { get; init; }
}
