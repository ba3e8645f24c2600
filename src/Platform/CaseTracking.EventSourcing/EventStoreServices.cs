using CaseTracking.EventSourcing.Daemon;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Rebuilding;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.EventSourcing;

/// <summary>Composes event stores.</summary>
public static class EventStoreServices
{
    /// <summary>
    /// Gives a module its event log: an <see cref="IEventStore"/> keyed by the schema's name, its projections, and the scripts that build
    /// its tables.
    /// </summary>
    public static IServiceCollection AddEventStore(
        this IServiceCollection services, string schema, EventCatalogue catalogue, IReadOnlyList<IProjection>? inline = null, IReadOnlyList<IProjection>? async = null)
    {
        services.AddSchemaScripts(new SchemaScripts(schema, "events", typeof(EventStoreServices).Assembly));
        services.AddSingleton(new StoreRegistration(schema, catalogue, inline ?? [], async ?? []));
        services.AddKeyedSingleton<IEventStore>(schema, (sp, _) => new PostgresEventStore(
            schema, catalogue, sp.GetRequiredService<NpgsqlDataSource>(), sp.GetRequiredService<OutboxWriter>(),
            sp.GetRequiredService<IdempotencyStore>(), sp.GetRequiredService<AppendSignal>(), sp.GetRequiredService<MessageSignal>()));
        services.TryAddSingleton<AppendSignal>();
        services.TryAddSingleton<ProjectionProgress>();
        services.TryAddSingleton<ProjectionControl>();
        services.TryAddSingleton<Rebuilder>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>Runs the async projections in this process, and reports on them to health.</summary>
    public static IServiceCollection AddProjectionDaemon(this IServiceCollection services)
    {
        services.AddHostedService(sp => new ProjectionDaemon(
            sp.GetServices<StoreRegistration>(), sp.GetRequiredService<NpgsqlDataSource>(), sp.GetRequiredService<AppendSignal>(),
            sp.GetRequiredService<ProjectionProgress>(), sp.GetRequiredService<ILogger<ProjectionDaemon>>(), sp.GetService<IShardSource>()));
        services.AddHealthChecks().AddCheck<ProjectionsHealth>("projections");
        return services;
    }
}
