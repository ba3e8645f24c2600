using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.Database;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseTracking.Hosting.Tests.Database;

public sealed class DatabaseGateTests : IAsyncLifetime
{
    private static readonly SchemaScripts Scripts = ScriptAssembly.Shop(("0001_table", "create table {schema}.line (text text)"));
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateEmpty();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_host_serves_only_once_the_scripts_are_applied()
    {
        using (var host = Build())
            await Assert.ThrowsAsync<SchemaNotKnownException>(() => host.StartAsync());
        Assert.False(Work.Started);

        using var ready = Build();
        await ready.Services.GetRequiredService<Migrator>().Apply();
        await ready.StartAsync();

        Assert.True(Work.Started);
        await ready.StopAsync();
    }

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });

        // Registered before the gate on purpose: the gate comes first whatever the order.
        builder.Services.AddHostedService<Work>();
        builder.Services.AddCaseTrackingDatabase(database.Configuration).AddSchemaScripts(Scripts);
        return builder.Build();
    }

    private sealed class Work : IHostedService
    {
        public static bool Started { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            Started = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
