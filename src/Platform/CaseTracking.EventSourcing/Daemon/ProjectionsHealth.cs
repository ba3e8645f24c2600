using CaseTracking.EventSourcing.Projections;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>Degraded when a projection stands still or lags far behind; the data say which, and where.</summary>
public sealed class ProjectionsHealth(IEnumerable<StoreRegistration> stores, NpgsqlDataSource database) : IHealthCheck
{
    /// <summary>A projection this many positions behind counts as lagging.</summary>
    public const long LagLimit = 10_000;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>();
        var wrong = false;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        foreach (var store in stores.Where(s => s.Async.Count > 0))
        {
            var overview = await ProjectionList.Read(connection, store, cancellationToken);
            foreach (var p in overview.Where(p => !p.IsInline))
            {
                data[$"{store.Schema}.{p.Name}.lag"] = p.Lag;
                if (p.StoppedAt is { } at) data[$"{store.Schema}.{p.Name}.stopped"] = at;
                wrong |= p.StoppedAt is not null || p.Lag > LagLimit;
            }
        }

        return wrong ? HealthCheckResult.Degraded("A projection stands still or lags.", data: data) : HealthCheckResult.Healthy(data: data);
    }
}
