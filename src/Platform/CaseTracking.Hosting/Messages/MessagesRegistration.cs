using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Hosting.Database;
using CaseTracking.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseTracking.Hosting.Messages;

/// <summary>Registers messages as the host runs them.</summary>
public static class MessagesRegistration
{
    /// <summary>
    /// Registers messages with the settings of section <c>Messages</c>, their schema, the verbs <c>outbox</c> and <c>engine</c>, the gate that keeps
    /// two engines apart, and the health check <c>outbox</c>. Call it after the database is registered: its gate must pass before the first message is delivered.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">Section <c>Messages</c> sets properties of <see cref="MessagingOptions"/>.</param>
    /// <param name="dispatch">False for the command line: it looks at messages and delivers none.</param>
    public static IServiceCollection AddCaseTrackingMessages(
        this IServiceCollection services, IConfiguration configuration, bool dispatch = true)
    {
        services.AddCaseTrackingMessaging(options =>
        {
            configuration.GetSection("Messages").Bind(options);
            options.Dispatch &= dispatch;
        });
        services.AddSingleton(new SchemaScripts(MessagingSchema.Name, "messages", typeof(OutboxWriter).Assembly));
        services.AddHealthChecks().AddCheck<OutboxHealthCheck>(OutboxHealthCheck.Name, tags: ["ready"]);
        services.TryAddSingleton(EngineName.Own);
        services.AddSingleton<EngineMark>();
        services.AddHostedService<EngineGate>();
        services.AddCommandLineVerb<EngineVerb>();
        return services.AddCommandLineVerb<OutboxVerb>();
    }
}
