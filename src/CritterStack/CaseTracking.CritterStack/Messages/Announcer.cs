using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace CaseTracking.CritterStack.Messages;

/// <summary>
/// Tells subscribers that messages wait, through Wolverine's outbox: stored with the events, sent after the commit, and sent again by
/// another host when this one falls over in between. A process that delivers nothing (the command line) says nothing: the sweep of a
/// serving host finds what it wrote.
/// </summary>
internal sealed class Announcer(IServiceProvider services, Subscriptions subscriptions, WolverineState state)
{
    public async Task Announce(IDocumentSession session, Commit commit)
    {
        if (!state.IsRunning || commit.Messages.Count == 0) return;

        var outbox = new MartenOutbox(services.GetRequiredService<IWolverineRuntime>(), session);
        foreach (var subscriber in commit.Messages.SelectMany(m => subscriptions.ListenersTo(m.Body.GetType())).Distinct()) await Send(outbox, subscriber);
    }

    /// <summary>Tells one subscriber.</summary>
    public static ValueTask Send(IMessageBus bus, string subscriber) =>
        bus.EndpointFor(QueueName.Of(subscriber)).SendAsync(new MessagesAreWaiting(subscriber));
}
