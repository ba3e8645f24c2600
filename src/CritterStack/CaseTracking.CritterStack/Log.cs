using Microsoft.Extensions.Logging;

namespace CaseTracking.CritterStack;

internal static partial class Log
{
    [LoggerMessage(6001, LogLevel.Warning, "Marten's agent for projection {Schema}.{Projection} gave up behind position {Position}; going on event by event")]
    public static partial void AgentGaveUp(this ILogger logger, string schema, string projection, long position);

    [LoggerMessage(6002, LogLevel.Error, "The sweep for waiting messages failed and goes on")]
    public static partial void SweepFailed(this ILogger logger, Exception exception);
}
