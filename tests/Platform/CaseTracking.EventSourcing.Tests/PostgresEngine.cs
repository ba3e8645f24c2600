using CaseTracking.EngineContract;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.Database;
using CaseTracking.Messaging;
using CaseTracking.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests;

/// <summary>The default engine under the contract.</summary>
public sealed class PostgresEngine : Engine
{
    private TestDatabase? _database;

    public TestDatabase Database => _database ?? throw new InvalidOperationException("Not started.");

    public override NpgsqlDataSource Superuser => Database.Superuser;

    /// <summary>What the engine logged from level warning upwards.</summary>
    internal Support.CollectedLog Logged { get; } = new();

    protected override async Task<HostApplicationBuilder> Configure()
    {
        _database = await TestDatabase.Create(SampleModule.Scripts);
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddProvider(Logged);
        builder.Services.AddCaseTrackingDatabase(_database.Configuration);
        builder.Services.AddCaseTrackingMessaging(options =>
            (options.MaxAttempts, options.FirstBackOff) = (DeliveryAttempts, TimeSpan.FromMilliseconds(20)));
        builder.Services.AddEventStore(SampleModule.Schema, SampleModule.Catalogue, SampleModule.Inline, SampleModule.Async);
        foreach (var scripts in SampleModule.Scripts.Where(s => s.Part != "events")) builder.Services.AddSchemaScripts(scripts);
        builder.Services.AddProjectionDaemon();
        return builder;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }
}
