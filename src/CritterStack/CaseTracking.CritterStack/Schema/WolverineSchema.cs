using CaseTracking.CritterStack.Messages;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting;
using CaseTracking.Hosting.Database;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CaseTracking.CritterStack.Schema;

/// <summary>
/// Gives Wolverine a schema of its own before it starts; the tables in it are its own affair. They hold announcements and nothing that
/// would be missed, so the schema is no part of the product's scripts and can be dropped at any time no host of this build runs.
/// </summary>
internal sealed class WolverineSchema(ConnectionStrings connections) : IHostedLifecycleService
{
    public const string Statement = $"create schema if not exists {Queues.Schema} authorization {DatabaseRoles.Application}";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var application = new NpgsqlConnection(connections.Login);
        await application.OpenAsync(cancellationToken);
        if (await Exists(application, cancellationToken)) return;
        try
        {
            await using var owner = new NpgsqlConnection(connections.Migration);
            await owner.OpenAsync(cancellationToken);
            await using var create = new NpgsqlCommand(Statement, owner);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new RefusalException($"Wolverine has no schema and this login may not make one. Run as administrator: {Statement};", e);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<bool> Exists(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select exists (select from pg_namespace where nspname = '{Queues.Schema}')", connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }
}
