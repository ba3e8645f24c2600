using System.Security.Cryptography;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>A commit keeps something of a person who was erased; nothing was stored.</summary>
public sealed class SubjectErasedException(Exception? inner = null) : Exception("The person was erased.", inner);

/// <summary>A commit keeps content that is not pending: it was removed after a day, or kept already; nothing was stored.</summary>
public sealed class PendingContentGoneException(string? detail, Exception? inner = null)
    : Exception($"The content is not pending ({detail}).", inner);

/// <summary>Stored content, or its key, is not what was written; or the master key is another.</summary>
/// <param name="content">The content.</param>
/// <param name="chunk">The first chunk that is wrong; <see langword="null"/> for the key.</param>
/// <param name="inner">What the cipher said.</param>
public sealed class ContentTamperedException(Guid content, int? chunk, Exception? inner = null)
    : CryptographicException(chunk is null ? $"The key of content {content} does not open." : $"Content {content} is not as it was written from chunk {chunk}.", inner)
{
    /// <summary>The content.</summary>
    public Guid Content { get; } = content;

    /// <summary>The first chunk that is wrong; <see langword="null"/> for the key.</summary>
    public int? Chunk { get; } = chunk;
}
