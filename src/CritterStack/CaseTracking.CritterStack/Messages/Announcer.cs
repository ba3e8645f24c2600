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
        if (!state.IsRunning || (commit.Messages.Count == 0 && commit.Scheduled.Count == 0)) return;

        var outbox = new MartenOutbox(services.GetRequiredService<IWolverineRuntime>(), session);
        foreach (var subscriber in Listeners(commit.Messages)) await Send(outbox, subscriber, due: null);
        foreach (var due in commit.Scheduled.GroupBy(s => s.DueAt))
            foreach (var subscriber in Listeners(due.Select(s => s.Message))) await Send(outbox, subscriber, due.Key);
    }

    /// <summary>Tells one subscriber, now or at an instant.</summary>
    public static ValueTask Send(IMessageBus bus, string subscriber, DateTimeOffset? due) =>
        bus.EndpointFor(QueueName.Of(subscriber)).SendAsync(new MessagesAreWaiting(subscriber), due is null ? null : new DeliveryOptions { ScheduledTime = due });

    private IEnumerable<string> Listeners(IEnumerable<OutgoingMessage> messages) =>
        messages.SelectMany(m => subscriptions.ListenersTo(m.Body.GetType())).Distinct();
}
