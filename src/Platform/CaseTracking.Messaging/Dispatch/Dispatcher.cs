using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseTracking.Messaging;

/// <summary>
/// Keeps the pump going: a loop per subscriber (several for one with outside effects), one for scheduled messages, one that renews
/// leases, one that cleans up. Several hosts may do this on one database. Polling runs on real time, whatever clock decides what is due.
/// </summary>
public sealed class Dispatcher(
    Pump pump, Scheduler scheduler, Cleanup cleanup, Subscriptions subscriptions, MessageSignal written,
    MessagingOptions options, ILogger<Dispatcher> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        subscriptions.Close();
        using var abandoning = new CancellationTokenSource();
        await using var grace = stoppingToken.Register(() => abandoning.CancelAfter(options.ShutdownGrace));
        using var renewing = new CancellationTokenSource();
        var heartbeat = Repeat("lease renewal", options.Lease / 3, pump.Leases.Renew, renewing.Token);

        await Task.WhenAll(
        [
            .. subscriptions.Subscribers.Select(s => Serve(s, stoppingToken, abandoning.Token)),
            Schedule(stoppingToken),
            Repeat("cleanup", options.CleanupInterval, cleanup.Run, stoppingToken),
        ]);
        // Handlers may have run on after the stop: their leases were needed until now.
        await renewing.CancelAsync();
        await heartbeat;
    }

    private Task Serve(string subscriber, CancellationToken stopping, CancellationToken abandoning)
    {
        var more = new MessageSignal();
        var workers = subscriptions.MayShareTransaction(subscriber) ? 1 : options.Parallelism;
        return Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Loop(subscriber, async () =>
        {
            var count = await pump.RunOnce(subscriber, stopping, abandoning);
            if (count > 0) more.Notify();
            return count > 0;
        },
        // The first worker watches the outbox; it wakes the others when there is work.
        worker == 0 ? written : more, worker == 0 ? options.PollInterval : options.Lease, stopping)));
    }

    private Task Schedule(CancellationToken stopping) => Loop("scheduled messages", async () =>
    {
        var moved = await scheduler.MoveDue(stopping);
        if (moved > 0) written.Notify();
        return moved > 0;
    },
    new MessageSignal(), options.PollInterval, stopping);

    /// <summary>Works while there is work, then waits for the signal or the poll. A fault is logged and costs one poll.</summary>
    private async Task Loop(string what, Func<Task<bool>> work, MessageSignal signal, TimeSpan poll, CancellationToken stopping)
    {
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var (next, began) = (signal.Next, Stopwatch.GetTimestamp());
                if (await work()) continue;

                // With a long queue that nobody may touch yet, looking is costly: then look less often.
                var rest = Stopwatch.GetElapsedTime(began) * 4;
                await Task.Delay(rest > options.Coalesce ? rest : options.Coalesce, stopping);
                await MessageSignal.Wait(next, poll, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LoopFailed(what, fault);
                await Task.Delay(poll, CancellationToken.None);
            }
        }
    }

    private async Task Repeat(string what, TimeSpan interval, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(interval);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await timer.WaitForNextTickAsync(stopping)) await work(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LoopFailed(what, fault);
            }
        }
    }
}
