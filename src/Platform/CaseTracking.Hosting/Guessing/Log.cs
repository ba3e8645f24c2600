using Microsoft.Extensions.Logging;

namespace CaseTracking.Hosting.Guessing;

internal static partial class Log
{
    [LoggerMessage(2301, LogLevel.Error, "Codes are being guessed from many networks: {Count} failures")]
    public static partial void ManyGuesses(ILogger logger, long count);

    [LoggerMessage(2302, LogLevel.Information, "The guessing of codes went below the alarm")]
    public static partial void GuessingEnded(ILogger logger);

    [LoggerMessage(2303, LogLevel.Warning, "Counting failed guesses failed; it is tried again")]
    public static partial void CountFailed(ILogger logger, Exception exception);
}
