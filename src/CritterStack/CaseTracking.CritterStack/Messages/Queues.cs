using CaseTracking.Messaging;
using JasperFx.CodeGeneration;
using Npgsql;
using Wolverine;
using Wolverine.Postgresql;

namespace CaseTracking.CritterStack.Messages;

/// <summary>
/// How Wolverine is set up: its own tables in a schema of its own, one durable PostgreSQL queue per subscriber. The queues are asked
/// for when the host starts, after every module has subscribed.
/// </summary>
internal sealed class Queues(Subscriptions subscriptions, WaitingMessagesHandler handler, MessagingOptions messaging) : IWolverineExtension
{
    /// <summary>Schema of Wolverine's tables.</summary>
    public const string Schema = "wolverine";

    /// <summary>What must be said while services are registered.</summary>
    public static void Register(WolverineOptions options, NpgsqlDataSource database)
    {
        options.ApplicationAssembly = typeof(Queues).Assembly;
        options.Discovery.DisableConventionalDiscovery();
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
        options.PersistMessagesWithPostgresql(database, Schema).EnableMessageTransport(transport => transport.TransportSchemaName(Schema).AutoProvision());
    }

    public void Configure(WolverineOptions options)
    {
        options.Durability.ScheduledJobPollingTime = messaging.PollInterval;
        options.Durability.ScheduledJobFirstExecution = messaging.PollInterval;
        options.AddMessageHandler(handler);
        foreach (var subscriber in subscriptions.Subscribers)
        {
            options.ListenToPostgresqlQueue(QueueName.Of(subscriber)).UseDurableInbox()
                .PollingInterval(messaging.PollInterval).MaximumParallelMessages(messaging.Parallelism);
        }
    }
}
