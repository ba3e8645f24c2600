using CaseTracking.Hosting.Database;
using Microsoft.Extensions.Hosting;

namespace CaseTracking.Hosting.Demo;

/// <summary>
/// Runs before anything of a host is delivered or served: not while a story is being told, and not on half a story, for to a host whatever
/// was left to do in it is a year overdue.
/// </summary>
internal sealed class StageGate(ConnectionStrings database, StoryMark mark) : IHostedLifecycleService
{
    private StageLock? _held;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        _held = await StageLock.Together(database, cancellationToken);
        if (await mark.BrokenOff(cancellationToken) is { } begun)
        {
            await Leave();
            throw new RefusalException(StoryMark.Sentence(begun));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Leave();

    private async Task Leave()
    {
        if (_held is not null) await _held.DisposeAsync();
        _held = null;
    }
}
