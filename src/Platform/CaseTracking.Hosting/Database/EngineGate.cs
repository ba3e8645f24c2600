using Microsoft.Extensions.Hosting;

namespace CaseTracking.Hosting.Database;

/// <summary>Runs before any other hosted part starts: a host does not write where another engine does.</summary>
internal sealed class EngineGate(EngineMark mark) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => mark.Claim(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
