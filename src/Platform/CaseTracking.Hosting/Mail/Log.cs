using Microsoft.Extensions.Logging;

namespace CaseTracking.Hosting.Mail;

internal static partial class Log
{
    [LoggerMessage(2201, LogLevel.Warning, "No mail leaves: neither Mail:Host nor Mail:PickupFolder is set")]
    public static partial void NoMailLeaves(ILogger logger);
}
