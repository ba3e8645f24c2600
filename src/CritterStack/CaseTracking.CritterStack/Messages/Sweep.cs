using CaseTracking.Messaging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wolverine;
using Wolverine.Runtime;

namespace CaseTracking.CritterStack.Messages;

/// <summary>
/// Finds what was not announced: messages written by the other engine or by the command line, retried dead letters, scheduled ones that
/// are due. Also renews leases and cleans up, as the platform's own dispatcher does.
/// </summary>
internal sealed class Sweep(
    IWolverineRuntime runtime, WolverineState state, Subscriptions subscriptions, WaitingMessages waiting, Pump pump, Scheduler scheduler,
    Cleanup cleanup, MessageSignal written, MessagingOptions options, ILogger<Sweep> log) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        subscriptions.Close();
        state.IsRunning = true;
        _running = Task.WhenAll(Look(), Repeat(options.Lease / 3, pump.Leases.Renew), Repeat(options.CleanupInterval, cleanup.Run));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        state.IsRunning = false;
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    private async Task Look()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var next = written.Next;
            await Guarded(async ct =>
            {
                await scheduler.MoveDue(ct);
                var bus = new MessageBus(runtime);
                foreach (var subscriber in (await waiting.Subscribers(ct)).Intersect(subscriptions.Subscribers)) await Announcer.Send(bus, subscriber, due: null);
            });
            await Task.WhenAny(next, Delay(Pause));
        }
    }

    private async Task Repeat(TimeSpan interval, Func<CancellationToken, Task> work)
    {
        while (!_stopping.IsCancellationRequested)
        {
            await Delay(interval);
            await Guarded(work);
        }
    }

    private Task Delay(TimeSpan time) => Task.Delay(time, _stopping.Token).ContinueWith(static _ => { }, TaskScheduler.Default);

    // Whatever went wrong is logged, and costs one round.
    private async Task Guarded(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            log.SweepFailed(e);
        }
    }
}
