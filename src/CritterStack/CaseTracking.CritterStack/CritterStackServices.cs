using CaseTracking.CritterStack.Events;
using CaseTracking.CritterStack.Messages;
using CaseTracking.CritterStack.Projections;
using CaseTracking.CritterStack.Schema;
using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Hosting;
using CaseTracking.Hosting.Database;
using CaseTracking.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Wolverine;

namespace CaseTracking.CritterStack;

/// <summary>Puts the product on Marten and Wolverine.</summary>
public static class CritterStackServices
{
    /// <summary>
    /// Replaces the engine under everything that was registered so far. Call it when every module has registered its services, before
    /// the host is built.
    /// </summary>
    public static IServiceCollection UseCritterStack(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton<Stores>().AddSingleton<CommitWriter>().AddSingleton<Announcer>().AddSingleton<WolverineState>();
        services.AddSingleton<MartenShards>().AddSingleton<IShardSource>(sp => sp.GetRequiredService<MartenShards>());
        foreach (var module in Modules(services)) services.ReplaceStore(module);
        services.Replace(ServiceDescriptor.Singleton(new EngineName("critterstack")));
        if (services.FirstOrDefault(s => s.ImplementationType == typeof(Dispatcher)) is { } dispatcher && Connection(services) is { } connection)
        {
            services.Remove(dispatcher);
            services.AddMessagesThroughWolverine(NpgsqlDataSource.Create(connection));
        }

        return services;
    }

    private static List<StoreRegistration> Modules(IServiceCollection services) =>
        [.. services.Where(s => !s.IsKeyedService).Select(s => s.ImplementationInstance).OfType<StoreRegistration>()];

    private static void ReplaceStore(this IServiceCollection services, StoreRegistration module)
    {
        services.RemoveAllKeyed<IEventStore>(module.Schema);
        services.AddKeyedSingleton<IEventStore>(module.Schema, (sp, _) => new MartenEventStore(
            module, sp.GetRequiredService<Stores>().Of(module), sp.GetRequiredService<NpgsqlDataSource>(),
            sp.GetRequiredService<CommitWriter>(), sp.GetRequiredService<AppendSignal>()));
    }

    // The order counts: the schema before Wolverine starts, the sweep after.
    private static void AddMessagesThroughWolverine(this IServiceCollection services, NpgsqlDataSource database)
    {
        services.AddSingleton<WaitingMessages>().AddSingleton<WaitingMessagesHandler>();
        services.AddSingleton<IWolverineExtension, Queues>();
        services.AddHostedService<WolverineSchema>();
        services.AddWolverine(ExtensionDiscovery.ManualOnly, options => Queues.Register(options, database));
        services.AddHostedService<Sweep>();
    }

    // Wolverine makes temporary tables and holds locks of its session: it wants connections that are reset, and no kept statements.
    // Without a database there is nothing to set up: the gate of the host will say so, and verbs that need none still run.
    private static string? Connection(IServiceCollection services)
    {
        try
        {
            var application = services.Select(s => s.IsKeyedService ? null : s.ImplementationInstance).OfType<ConnectionStrings>().Single().Application;
            return new NpgsqlConnectionStringBuilder(application) { NoResetOnClose = false, MaxAutoPrepare = 0, MaxPoolSize = 20 }.ConnectionString;
        }
        catch (RefusalException)
        {
            return null;
        }
    }
}
