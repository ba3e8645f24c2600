using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CaseTracking.Hosting.Database;

/// <summary>
/// Runs before any other hosted part starts, the web server included: no request is served, and no projection moves, on a schema the
/// host does not know or on a server that may lose what it confirmed.
/// </summary>
internal sealed class DatabaseGate(Migrator migrator, SettingsGuard settings, IHostEnvironment environment) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            (await migrator.Check(cancellationToken)).ThrowUnlessReady();
            if (environment.IsProduction()) await settings.Ensure(cancellationToken);
        }
        catch (NpgsqlException cause) when (DatabaseUnreachableException.Explains(cause))
        {
            throw new DatabaseUnreachableException(cause);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
