using CaseTracking.Hosting.Identity.Parking;
using CaseTracking.Hosting.Identity.Staff;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Hosting.Identity.Sessions;

internal sealed class EndedSessionsCleanup(
    SignedInSessions sessions,
    ParkedForms parked,
    StaffDirectory staff,
    IOptions<IdentitySettings> settings,
    TimeProvider clock,
    ILogger<EndedSessionsCleanup> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Value.Session.Cleanup, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RemoveEnded(stoppingToken);
    }

    private async Task RemoveEnded(CancellationToken ct)
    {
        try
        {
            var count = await sessions.RemoveEnded(ct);
            await parked.RemoveExpired(ct);
            if (count > 0) Log.EndedSessionsRemoved(logger, count);
            if (await staff.RemoveUnseen(ct) is > 0 and var gone) Log.UnseenStaffRemoved(logger, gone);
        }
        catch (NpgsqlException e)
        {
            Log.CleanupFailed(logger, e);
        }
    }
}
