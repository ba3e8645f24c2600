namespace CaseTracking.Messaging;

/// <summary>An outbox row this host holds for a while.</summary>
internal sealed record Leased(
    long Seq, Guid MessageId, Guid StreamId, string Type, byte[] Body, byte[] HeadersJson, int Attempts, int Deferrals)
{
    /// <summary>1 for the first delivery.</summary>
    public int Attempt => Attempts + Deferrals + 1;

    public MessageHeaders Headers() => MessageJson.Read<MessageHeaders>(HeadersJson);
}
