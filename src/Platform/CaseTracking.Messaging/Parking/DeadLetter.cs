namespace CaseTracking.Messaging;

/// <summary>A message that was set aside for one subscriber.</summary>
/// <param name="Seq">Its place; changes when it is retried.</param>
/// <param name="Subscriber">Who did not manage to handle it.</param>
/// <param name="Type">Name of the message type.</param>
/// <param name="StreamId">The stream it belongs to.</param>
/// <param name="MessageId">The message; the same for every subscriber and try.</param>
/// <param name="Attempts">Failed tries.</param>
/// <param name="Since">When it was parked.</param>
/// <param name="Error">Type of the last exception, and SQLSTATE when the database raised it; details are in the log.</param>
public sealed record DeadLetter(
    long Seq, string Subscriber, string Type, Guid StreamId, Guid MessageId, int Attempts, DateTimeOffset Since, string? Error);
