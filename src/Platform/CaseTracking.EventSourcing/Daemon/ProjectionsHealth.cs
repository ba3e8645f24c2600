using CaseTracking.EventSourcing.Projections;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>Degraded when a projection stands still or lags far behind; the data say which, and where.</summary>
public sealed class ProjectionsHealth(IEnumerable<StoreRegistration> stores, NpgsqlDataSource database) : IHealthCheck
{
    /// <summary>A projection this many positions behind counts as lagging, even while it moves.</summary>
    public const long LagLimit = 10_000;

    /// <summary>A projection that has left an event waiting for this long, without moving, counts as lagging.</summary>
    public static readonly TimeSpan BehindLimit = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>();
        try
        {
            var wrong = false;
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            foreach (var store in stores.Where(s => s.Async.Count > 0)) wrong |= await Add(data, connection, store, cancellationToken);
            return wrong ? HealthCheckResult.Degraded("A projection stands still or lags.", data: data) : HealthCheckResult.Healthy(data: data);
        }
        catch (NpgsqlException)
        {
            // Without the exception: its text can name hosts and users.
            return HealthCheckResult.Unhealthy("The database does not answer.", data: data);
        }
    }

    private static async Task<bool> Add(Dictionary<string, object> data, NpgsqlConnection connection, StoreRegistration store, CancellationToken ct)
    {
        var wrong = false;
        foreach (var p in (await ProjectionList.Read(connection, store, ct)).Where(p => !p.IsInline))
        {
            data[$"{store.Schema}.{p.Name}.lag"] = p.Lag;
            data[$"{store.Schema}.{p.Name}.behind_seconds"] = Math.Round(p.Behind.TotalSeconds, 1);
            if (p.StoppedAt is { } at) data[$"{store.Schema}.{p.Name}.stopped"] = at;
            wrong |= p.StoppedAt is not null || p.Lag > LagLimit || p.Behind > BehindLimit;
        }

        return wrong;
    }
}
