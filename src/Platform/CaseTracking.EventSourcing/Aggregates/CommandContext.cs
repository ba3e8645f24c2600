using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;

namespace CaseTracking.EventSourcing.Aggregates;

/// <summary>What enters a command at the edge: who and why, and what else belongs in its commit.</summary>
/// <param name="Metadata">Who and why.</param>
public sealed record CommandContext(EventMetadata Metadata)
{
    /// <summary>Version the caller last saw; <see langword="null"/> means the version read now, and one retry when a race is lost.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>Statements of the module's own in the same commit, such as rows of its vault.</summary>
    public IReadOnlyList<SqlStatement> Statements { get; init; } = [];

    /// <summary>The request's idempotency key, and the reply to store for the version reached.</summary>
    public (IdempotencyKey Key, Func<long, StoredReply> Reply)? Idempotency { get; init; }
}
