namespace CaseTracking.Messaging;

/// <summary>
/// Thrown by a handler whose receiver asks for patience (HTTP 429 or 503 with Retry-After). The message waits that long; it is no
/// failure, so it does not bring the message closer to being parked.
/// </summary>
/// <param name="wait">How long to wait; the messages behind it in its stream wait too.</param>
public sealed class RetryLaterException(TimeSpan wait) : Exception("The receiver asks to be tried again later.")
{
    /// <summary>How long to wait.</summary>
    public TimeSpan Wait { get; } = wait;
}
