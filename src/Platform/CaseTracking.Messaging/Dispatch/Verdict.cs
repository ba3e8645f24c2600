using Npgsql;

namespace CaseTracking.Messaging;

/// <summary>What becomes of a message that was not handled.</summary>
internal sealed record Verdict(string? Error, TimeSpan Wait, bool Park, bool CountsAsFailure)
{
    public static Verdict On(Exception exception, Leased leased, MessagingOptions options) => exception is RetryLaterException later
        ? new(Describe(exception), later.Wait, Park: false, CountsAsFailure: false)
        : new(
            Describe(exception), BackOff(leased.Attempts + 1, options), Park: leased.Attempts + 1 >= options.MaxAttempts, CountsAsFailure: true);

    /// <summary>Claimed too often by hosts that then fell over: perhaps because of this message.</summary>
    public static Verdict Interrupted { get; } = new("Interrupted", TimeSpan.Zero, Park: true, CountsAsFailure: false);

    /// <summary>Doubles with each failure, up to a limit, spread over 80 to 120 %.</summary>
    internal static TimeSpan BackOff(int failures, MessagingOptions options)
    {
        var doubled = options.FirstBackOff * Math.Pow(2, Math.Min(failures - 1, 30));
        var capped = doubled < options.LongestBackOff ? doubled : options.LongestBackOff;
        return capped * (0.8 + 0.4 * options.Jitter());
    }

    // Type and SQLSTATE only: the text of an exception could hold personal data.
    private static string Describe(Exception exception) => exception switch
    {
        PostgresException postgres => $"{nameof(PostgresException)} {postgres.SqlState}",
        { InnerException: PostgresException postgres } => $"{exception.GetType().Name} {postgres.SqlState}",
        _ => exception.GetType().Name,
    };
}
