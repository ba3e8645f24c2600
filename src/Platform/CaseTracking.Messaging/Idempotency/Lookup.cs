namespace CaseTracking.Messaging;

/// <summary>What is known about an idempotency key.</summary>
public abstract record Lookup
{
    private Lookup() { }

    /// <summary>Nothing, or too long ago: execute.</summary>
    public sealed record Unknown : Lookup;

    /// <summary>The same request was executed: answer the same.</summary>
    /// <param name="Reply">The first answer.</param>
    /// <param name="Position">Where its effect is in the event log, for a reader that must see it.</param>
    public sealed record Replay(StoredReply Reply, long? Position) : Lookup;

    /// <summary>The key was used for another request: refuse (422).</summary>
    public sealed record OtherBody : Lookup;
}
