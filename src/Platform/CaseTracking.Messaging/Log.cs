using Microsoft.Extensions.Logging;

namespace CaseTracking.Messaging;

internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Warning, "Message {MessageId} ({Type}) to {Subscriber} failed at try {Attempt}; next one in {Wait}")]
    public static partial void Failed(
        this ILogger log, string subscriber, string type, Guid messageId, int attempt, TimeSpan wait, Exception? fault);

    [LoggerMessage(3002, LogLevel.Error, "Message {MessageId} ({Type}) to {Subscriber} is parked after try {Attempt}")]
    public static partial void Parked(this ILogger log, string subscriber, string type, Guid messageId, int attempt, Exception? fault);

    [LoggerMessage(3003, LogLevel.Information, "Message {MessageId} ({Type}) to {Subscriber} waits {Wait} at the receiver's request")]
    public static partial void Deferred(this ILogger log, string subscriber, string type, Guid messageId, TimeSpan wait);

    [LoggerMessage(3004, LogLevel.Warning, "The lease on message {MessageId} to {Subscriber} was lost; another host delivers it")]
    public static partial void LeaseLost(this ILogger log, string subscriber, Guid messageId);

    [LoggerMessage(3005, LogLevel.Information, "{Count} messages to {Subscriber} did not pass together; they go one by one")]
    public static partial void BatchFailed(this ILogger log, string subscriber, int count, Exception fault);

    [LoggerMessage(3006, LogLevel.Error, "The loop for {What} failed and goes on")]
    public static partial void LoopFailed(this ILogger log, string what, Exception fault);
}
