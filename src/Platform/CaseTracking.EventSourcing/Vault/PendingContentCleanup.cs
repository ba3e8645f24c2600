using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.EventSourcing.Vault;

/// <summary>Every hour, removes content that no event came to refer to.</summary>
internal sealed class PendingContentCleanup(IEnumerable<PersonalDataVault> vaults, TimeProvider clock, ILogger<PendingContentCleanup> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            foreach (var vault in vaults) await Remove(vault, stoppingToken);
    }

    private async Task Remove(PersonalDataVault vault, CancellationToken ct)
    {
        try
        {
            var count = await vault.Contents.RemovePending(ct);
            if (count > 0) logger.PendingContentRemoved(vault.Schema, count);
        }
        catch (NpgsqlException e)
        {
            logger.PendingContentStays(vault.Schema, e);
        }
    }
}
