using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CaseTracking.Messaging;

/// <summary>
/// Is delivery keeping up? Degraded when a due message is older than 30 s or one is parked, unhealthy after 5 min.
/// Numbers only: the answer may be read by anyone who may ask for it.
/// </summary>
public sealed class OutboxHealthCheck(NpgsqlDataSource database, TimeProvider time) : IHealthCheck
{
    /// <summary>The name to register it under.</summary>
    public const string Name = "outbox";

    private const string CountSql =
        """
        select count(*) filter (where parked_at is null),
               count(*) filter (where parked_at is null and attempts > 0),
               count(*) filter (where parked_at is not null),
               coalesce(extract(epoch from coalesce($1, now()) - min(greatest(created_at, due_at))
                   filter (where parked_at is null and due_at <= coalesce($1, now()))), 0)::float8
        from messaging.outbox
        """;

    private readonly DatabaseClock _clock = new(time);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = database.CreateCommand(CountSql);
        command.Parameters.Add(_clock.Parameter());
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);

        var (parked, age) = (row.GetInt64(2), Math.Round(row.GetDouble(3), 1));
        var data = new Dictionary<string, object>
        {
            ["pending"] = row.GetInt64(0),
            ["retrying"] = row.GetInt64(1),
            ["parked"] = parked,
            ["oldestSeconds"] = age,
        };
        return new(Status(age, parked), data: data);
    }

    private static HealthStatus Status(double age, long parked) => age switch
    {
        > 300 => HealthStatus.Unhealthy,
        > 30 => HealthStatus.Degraded,
        _ => parked > 0 ? HealthStatus.Degraded : HealthStatus.Healthy,
    };
}
