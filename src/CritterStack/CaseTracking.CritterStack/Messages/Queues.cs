using CaseTracking.Messaging;
using JasperFx.CodeGeneration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Wolverine;
using Wolverine.Postgresql;

namespace CaseTracking.CritterStack.Messages;

/// <summary>
/// How Wolverine is set up: its own tables in a schema of its own, one durable PostgreSQL queue per subscriber. It is asked when the
/// host starts, after every module has subscribed.
/// </summary>
internal sealed class Queues(
    [FromKeyedServices(Queues.Key)] NpgsqlDataSource database, Subscriptions subscriptions, WaitingMessagesHandler handler, MessagingOptions messaging)
    : IWolverineExtension
{
    /// <summary>Schema of Wolverine's tables, and key of the data source it uses.</summary>
    public const string Key = "wolverine";

    public void Configure(WolverineOptions options)
    {
        options.ApplicationAssembly = typeof(Queues).Assembly;
        options.Discovery.DisableConventionalDiscovery();
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
        options.Durability.ScheduledJobPollingTime = messaging.PollInterval;
        options.Durability.ScheduledJobFirstExecution = messaging.PollInterval;
        options.PersistMessagesWithPostgresql(database, Key).EnableMessageTransport(transport => transport.TransportSchemaName(Key).AutoProvision());
        options.AddMessageHandler(handler);
        foreach (var subscriber in subscriptions.Subscribers)
        {
            options.ListenToPostgresqlQueue(QueueName.Of(subscriber)).UseDurableInbox()
                .PollingInterval(messaging.PollInterval).MaximumParallelMessages(messaging.Parallelism);
        }
    }
}
