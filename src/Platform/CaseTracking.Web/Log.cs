using Microsoft.Extensions.Logging;

namespace CaseTracking.Web;

internal static partial class Log
{
    [LoggerMessage(2201, LogLevel.Warning, "Looking for news failed; it is tried again")]
    public static partial void LookForNewsFailed(ILogger logger, Exception exception);
}
