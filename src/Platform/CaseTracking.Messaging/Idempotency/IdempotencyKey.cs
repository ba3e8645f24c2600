namespace CaseTracking.Messaging;

/// <summary>A request that a client may repeat without doing it twice.</summary>
/// <param name="Scope">Who asks for what (client and route); the same key in another scope is another key.</param>
/// <param name="Key">Chosen by the client.</param>
/// <param name="BodyHash">Tells whether a repeated key carries the same request.</param>
public sealed record IdempotencyKey(string Scope, string Key, ReadOnlyMemory<byte> BodyHash);

/// <summary>What was answered the first time.</summary>
public sealed record StoredReply(int Status, string? Location, string? ETag, string? Body);
