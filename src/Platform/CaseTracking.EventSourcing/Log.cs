using Microsoft.Extensions.Logging;

namespace CaseTracking.EventSourcing;

internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Error, "Projection {Schema}.{Projection} stands still at position {Position}")]
    public static partial void ProjectionStopped(this ILogger logger, string schema, string projection, long position, Exception exception);

    [LoggerMessage(1002, LogLevel.Warning, "Projection {Schema}.{Projection} was moved by another host at position {Position}; going on from there")]
    public static partial void CheckpointMoved(this ILogger logger, string schema, string projection, long position);

    [LoggerMessage(1003, LogLevel.Information, "This host now leads {Schema}.{Projection}")]
    public static partial void Leads(this ILogger logger, string schema, string projection);

    [LoggerMessage(1004, LogLevel.Warning, "The daemon of {Schema} lost its connection and starts again")]
    public static partial void DaemonRestarts(this ILogger logger, string schema, Exception exception);

    [LoggerMessage(1005, LogLevel.Warning, "An operator let projection {Schema}.{Projection} try again")]
    public static partial void ProjectionResumed(this ILogger logger, string schema, string projection);

    [LoggerMessage(1006, LogLevel.Warning, "An operator let projection {Schema}.{Projection} pass over position {Position}")]
    public static partial void EventSkipped(this ILogger logger, string schema, string projection, long position);

    [LoggerMessage(1007, LogLevel.Information, "{Count} contents in the vault of {Schema} were never referred to and are removed")]
    public static partial void PendingContentRemoved(this ILogger logger, string schema, int count);

    [LoggerMessage(1008, LogLevel.Warning, "Pending content in the vault of {Schema} could not be removed; it is tried again later")]
    public static partial void PendingContentStays(this ILogger logger, string schema, Exception exception);

    [LoggerMessage(1009, LogLevel.Information, "{Count} people in the vault of {Schema} can now be found by words")]
    public static partial void PeopleIndexed(this ILogger logger, string schema, int count);

    [LoggerMessage(1010, LogLevel.Warning, "Some people in the vault of {Schema} cannot be found by words; it is tried again at the next start")]
    public static partial void PeopleNotIndexed(this ILogger logger, string schema, Exception exception);
}
