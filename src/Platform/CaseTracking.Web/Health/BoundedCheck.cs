using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseTracking.Web.Health;

/// <summary>
/// Answers in time also when a check does not heed its cancellation: a database driver that wants to cancel on a frozen server waits
/// for that server too, and a load balancer would go on sending requests here.
/// </summary>
internal sealed class BoundedCheck(IHealthCheck check) : IHealthCheck
{
    private static readonly TimeSpan Cancelled = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(3);

    public static void Bound(HealthCheckServiceOptions options)
    {
        foreach (var registration in options.Registrations)
        {
            var make = registration.Factory;
            registration.Factory = services => new BoundedCheck(make(services));
            if (registration.Timeout == Timeout.InfiniteTimeSpan) registration.Timeout = Cancelled;
        }
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Begun elsewhere: a driver may block before it gives its task back. Its own outcome is of no use once the answer has left.
        var running = Task.Run(() => check.CheckHealthAsync(context, cancellationToken), CancellationToken.None);
        try
        {
            return await running.WaitAsync(Abandoned, CancellationToken.None);
        }
        catch (TimeoutException) when (!running.IsCompleted)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "No answer in time.");
        }
    }
}
