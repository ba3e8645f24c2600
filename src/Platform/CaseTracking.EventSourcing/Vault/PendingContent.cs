namespace CaseTracking.EventSourcing.Vault;

/// <summary>
/// Content that is stored but belongs to nobody yet. Its key is here alone, in memory: unless <see cref="SubjectKey.Keep"/> is committed,
/// nobody will ever read it, and its rows are removed after a day.
/// </summary>
public sealed class PendingContent
{
    internal PendingContent(Guid id, ContentSecret secret) => (Id, Secret) = (id, secret);

    /// <summary>To refer to it in the event.</summary>
    public Guid Id { get; }

    /// <summary>Bytes.</summary>
    public long Length => Secret.Length;

    internal ContentSecret Secret { get; }
}
