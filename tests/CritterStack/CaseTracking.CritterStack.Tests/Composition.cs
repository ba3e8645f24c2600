using CaseTracking.EngineContract;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.Database;
using CaseTracking.Messaging;
using CaseTracking.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseTracking.CritterStack.Tests;

/// <summary>The sample module on either engine; only the last line differs.</summary>
internal static class Composition
{
    public static HostApplicationBuilder Platform(TestDatabase database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });
        if (Environment.GetEnvironmentVariable("CASETRACKING_LOG") is { } level) builder.Logging.SetMinimumLevel(Enum.Parse<LogLevel>(level)).AddConsole();
        builder.Services.AddCaseTrackingDatabase(database.Configuration);
        builder.Services.AddCaseTrackingMessaging(options =>
            (options.MaxAttempts, options.FirstBackOff) = (Engine.DeliveryAttempts, TimeSpan.FromMilliseconds(20)));
        builder.Services.AddEventStore(SampleModule.Schema, SampleModule.Catalogue, SampleModule.Inline, SampleModule.Async);
        foreach (var scripts in SampleModule.Scripts.Where(s => s.Part != "events")) builder.Services.AddSchemaScripts(scripts);
        builder.Services.AddProjectionDaemon();
        return builder;
    }

    public static HostApplicationBuilder CritterStack(TestDatabase database)
    {
        var builder = Platform(database);
        builder.Services.UseCritterStack();
        return builder;
    }
}
