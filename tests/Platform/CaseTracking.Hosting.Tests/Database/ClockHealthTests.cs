using System.Diagnostics;
using CaseTracking.Hosting.Database;
using CaseTracking.Hosting.Tests.Identity;
using CaseTracking.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseTracking.Hosting.Tests.Database;

[Trait("Proof", "I2")]
public sealed class ClockHealthTests(WebDatabase database) : IClassFixture<WebDatabase>
{
    [Theory]
    [InlineData(0, HealthStatus.Healthy)]
    [InlineData(3, HealthStatus.Healthy)]
    [InlineData(-3, HealthStatus.Healthy)]
    [InlineData(8, HealthStatus.Degraded)]
    [InlineData(-8, HealthStatus.Degraded)]
    [InlineData(-2 * 24 * 3600, HealthStatus.Degraded)]
    [InlineData(400 * 24 * 3600, HealthStatus.Degraded)]
    public async Task Five_seconds_beside_the_database_is_noticed(int seconds, HealthStatus expected)
    {
        // An answer that was long on the way says less: then it is asked again.
        var (result, took) = (default(HealthCheckResult), Stopwatch.StartNew());
        await Eventually.Holds(
            async () =>
            {
                took.Restart();
                result = await Check(new ShiftedClock(TimeSpan.FromSeconds(seconds)));
                return took.Elapsed < TimeSpan.FromSeconds(1);
            },
            "the database answers within a second");

        Assert.Equal(expected, result.Status);
        Assert.InRange((double)result.Data["skewSeconds"] - seconds, -1, 1);
    }

    [Theory]
    [InlineData(6, 0, HealthStatus.Degraded)]
    [InlineData(-6, 0, HealthStatus.Degraded)]
    [InlineData(-6, 2, HealthStatus.Healthy)] // a slow answer: the difference may be four seconds
    [InlineData(6, 2, HealthStatus.Degraded)] // ahead before the question was asked: no answer explains that
    public void Time_on_the_way_is_not_a_wrong_clock(int ahead, int travel, HealthStatus expected) =>
        Assert.Equal(expected, ClockHealth.Judge(TimeSpan.FromSeconds(ahead), TimeSpan.FromSeconds(travel)).Status);

    private Task<HealthCheckResult> Check(TimeProvider clock)
    {
        var check = new ClockHealth(database.DataSource, clock);
        var context = new HealthCheckContext { Registration = new(ClockHealth.Name, check, HealthStatus.Unhealthy, tags: null) };
        return check.CheckHealthAsync(context, TestContext.Current.CancellationToken);
    }

    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
