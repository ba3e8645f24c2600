using CaseTracking.Messaging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wolverine.Runtime;

namespace CaseTracking.CritterStack.Messages;

/// <summary>
/// Finds what no commit announced: scheduled messages that are due, messages due for their next try, retried dead letters, and what the
/// other engine or the command line wrote. Also renews leases and cleans up, as the platform's own dispatcher does.
/// </summary>
internal sealed class Sweep(
    IWolverineRuntime runtime, WolverineState state, Subscriptions subscriptions, WaitingMessages waiting, Pump pump, Scheduler scheduler,
    Cleanup cleanup, MessageSignal written, MessagingOptions options, ILogger<Sweep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        subscriptions.Close();
        state.IsRunning = true;
        await Task.WhenAll(
            Look(stoppingToken), Repeat(options.Lease / 3, pump.Leases.Renew, stoppingToken), Repeat(options.CleanupInterval, cleanup.Run, stoppingToken));
        state.IsRunning = false;
    }

    private async Task Look(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var next = written.Next;
            await Guarded(Announce, stopping);
            await Task.WhenAny(next, Delay(options.PollInterval, stopping));
        }
    }

    private async Task Announce(CancellationToken ct)
    {
        var moved = await scheduler.MoveDue(ct);
        var bus = new MessageBus(runtime);
        foreach (var subscriber in (await waiting.Subscribers(all: moved > 0, ct)).Intersect(subscriptions.Subscribers)) await Announcer.Send(bus, subscriber);
    }

    private async Task Repeat(TimeSpan interval, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await Delay(interval, stopping);
            await Guarded(work, stopping);
        }
    }

    private static async Task Delay(TimeSpan time, CancellationToken stopping) =>
        await Task.Delay(time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    // Whatever went wrong is logged, and costs one round.
    private async Task Guarded(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        try
        {
            await work(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            log.SweepFailed(e);
        }
    }
}
