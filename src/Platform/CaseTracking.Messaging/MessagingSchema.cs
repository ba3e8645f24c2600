namespace CaseTracking.Messaging;

/// <summary>Names that the database and its callers share.</summary>
public static class MessagingSchema
{
    /// <summary>The schema that holds outbox, inbox, scheduled messages and idempotency replies.</summary>
    public const string Name = "messaging";

    /// <summary>The constraint a unique violation (23505) names when a live reply exists for an idempotency key.</summary>
    public const string IdempotencyKeyConstraint = "pk_idempotency";
}
