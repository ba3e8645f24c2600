using System.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>
/// Degraded while the clock of this host differs more than five seconds from that of the database. The order of events and what is due do
/// not depend on the host's clock, but the times it writes with an event do: somebody should set it right.
/// </summary>
internal sealed class ClockHealth(NpgsqlDataSource database, TimeProvider clock) : IHealthCheck
{
    /// <summary>The name it is registered under.</summary>
    public const string Name = "clock";

    /// <summary>The largest difference that is nobody's concern.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Connected first: waiting for that is no part of how far away the database is.
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await using var command = new NpgsqlCommand("select clock_timestamp()", connection);
            var (began, before) = (Stopwatch.GetTimestamp(), clock.GetUtcNow());
            var there = (DateTime)(await command.ExecuteScalarAsync(cancellationToken))!;
            return Judge(before - there, Stopwatch.GetElapsedTime(began));
        }
        catch (NpgsqlException e)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The database does not tell the time.", e);
        }
    }

    /// <param name="ahead">How much the host is ahead of the database, by a look at its clock before the question.</param>
    /// <param name="travel">How long the answer took: it was read somewhere in between.</param>
    internal static HealthCheckResult Judge(TimeSpan ahead, TimeSpan travel)
    {
        var skew = ahead < -travel ? ahead + travel : ahead < TimeSpan.Zero ? TimeSpan.Zero : ahead;
        var data = new Dictionary<string, object> { ["skewSeconds"] = Math.Round(skew.TotalSeconds, 1) };
        return skew.Duration() > Tolerance
            ? HealthCheckResult.Degraded("The clock of this host differs from that of the database.", data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
