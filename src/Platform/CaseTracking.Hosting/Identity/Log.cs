using Microsoft.Extensions.Logging;

namespace CaseTracking.Hosting.Identity;

internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Warning, "Sign-in refused: {Reason}")]
    public static partial void SignInRefused(ILogger logger, string reason);

    [LoggerMessage(2102, LogLevel.Information, "Keys of the identity provider are read again")]
    public static partial void KeysReadAgain(ILogger logger);

    [LoggerMessage(2103, LogLevel.Information, "Removed {Count} ended sessions")]
    public static partial void EndedSessionsRemoved(ILogger logger, int count);

    [LoggerMessage(2104, LogLevel.Warning, "Removing ended sessions failed; it is tried again")]
    public static partial void CleanupFailed(ILogger logger, Exception exception);

    [LoggerMessage(2105, LogLevel.Warning, "A session could not be read and counts as ended")]
    public static partial void SessionUnreadable(ILogger logger);

    [LoggerMessage(2106, LogLevel.Warning, "Refused a {Method} from another origin")]
    public static partial void OtherOriginRefused(ILogger logger, string method);

    [LoggerMessage(2107, LogLevel.Information, "Removed {Count} employees who did not sign in for long from the directory")]
    public static partial void UnseenStaffRemoved(ILogger logger, int count);

    [LoggerMessage(2301, LogLevel.Error, "Codes are being guessed from many networks: {Count} failures")]
    public static partial void ManyGuesses(ILogger logger, long count);

    [LoggerMessage(2302, LogLevel.Information, "The guessing of codes went below the alarm")]
    public static partial void GuessingEnded(ILogger logger);

    [LoggerMessage(2303, LogLevel.Warning, "Counting failed guesses failed; it is tried again")]
    public static partial void CountFailed(ILogger logger, Exception exception);
}
