namespace CaseTracking.CritterStack.Messages;

/// <summary>
/// What travels through Wolverine: there is something for this subscriber. The messages themselves, with their order per stream, tries
/// and parking, are in the outbox of the platform, written in the same transaction.
/// </summary>
/// <param name="Subscriber">Whose messages wait.</param>
public sealed record MessagesAreWaiting(string Subscriber);
