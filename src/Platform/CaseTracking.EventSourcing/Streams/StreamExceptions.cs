namespace CaseTracking.EventSourcing.Streams;

/// <summary>The stream is not as the writer expected; nothing was stored.</summary>
public abstract class ConcurrencyException(string message, Exception? inner) : Exception(message, inner);

/// <summary>Somebody else appended first, or the stream exists already where a new one was expected.</summary>
public sealed class StaleVersionException(string? detail, Exception? inner = null)
    : ConcurrencyException($"The stream is no longer at the expected version ({detail}).", inner);

/// <summary>A commit expected a stream that does not exist.</summary>
public sealed class UnknownStreamException(string? detail, Exception? inner = null) : Exception($"The stream does not exist ({detail}).", inner);

/// <summary>The stream was archived and accepts no more events.</summary>
public sealed class ArchivedStreamException(string? detail, Exception? inner = null) : Exception($"The stream is archived ({detail}).", inner);

/// <summary>A commit holds more events than <see cref="EventStoreLimits.EventsPerCommit"/>.</summary>
public sealed class CommitTooLargeException(int events)
    : Exception($"A commit of {events} events is over the limit of {EventStoreLimits.EventsPerCommit}.");

/// <summary>A statement of the commit met a unique rule of the database (for example a reference that is registered already).</summary>
public sealed class UniqueRuleException(string? constraint, Exception? inner = null) : Exception($"Unique rule {constraint} refused the commit.", inner)
{
    /// <summary>Name of the constraint or index.</summary>
    public string? Constraint { get; } = constraint;
}

/// <summary>The same idempotency key is being used by another request that finished or is finishing now.</summary>
public sealed class IdempotencyKeyInUseException(Exception? inner = null) : Exception("The idempotency key is in use by another request.", inner);
