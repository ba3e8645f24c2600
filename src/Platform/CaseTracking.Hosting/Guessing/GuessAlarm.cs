using System.Diagnostics.Metrics;
using CaseTracking.Hosting.Identity;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Hosting.Guessing;

/// <summary>
/// Rings when all networks together guess wrong more often than people mistype: who has many addresses stays below the limit of each.
/// Nobody is refused for it; it clears by itself.
/// </summary>
internal sealed class GuessAlarm(FailedGuesses guesses, IOptions<GuessAlarmOptions> options, TimeProvider clock, ILogger<GuessAlarm> logger)
    : BackgroundService, IHealthCheck
{
    /// <summary>The name it is registered under.</summary>
    public const string Name = "guesses";

    private readonly Meter _meter = new("CaseTracking.Guessing");
    private long _total;

    private bool IsRinging => Volatile.Read(ref _total) > options.Value.AlarmAbove;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        IsRinging ? HealthCheckResult.Degraded("Codes are being guessed from many networks.") : HealthCheckResult.Healthy());

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _meter.CreateObservableGauge("casetracking.guesses.failed", () => Volatile.Read(ref _total));
        using var timer = new PeriodicTimer(options.Value.Look, clock);
        do await Look(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Look(CancellationToken ct)
    {
        try
        {
            var rang = IsRinging;
            Volatile.Write(ref _total, await guesses.Total(clock.GetUtcNow().AddSeconds(-options.Value.WindowSeconds), ct));
            if (IsRinging && !rang) Log.ManyGuesses(logger, _total);
            if (!IsRinging && rang) Log.GuessingEnded(logger);
        }
        catch (NpgsqlException e)
        {
            Log.CountFailed(logger, e);
        }
    }
}
