using Microsoft.Extensions.Logging;

namespace CaseTracking.Dossiers;

internal static partial class Log
{
    [LoggerMessage(4101, LogLevel.Error, "A one-time code was not sent: {Kind}")]
    public static partial void CodeNietVerstuurd(ILogger logger, string kind);
}
