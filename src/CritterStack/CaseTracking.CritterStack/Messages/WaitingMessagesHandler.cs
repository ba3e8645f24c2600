using CaseTracking.Messaging;
using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace CaseTracking.CritterStack.Messages;

/// <summary>
/// What Wolverine runs for each announcement: delivers what is due to that subscriber, in order per stream, and asks to be called
/// again when a message waits for its next try. Registered as it is, so that no code is generated or compiled at run time.
/// </summary>
internal sealed class WaitingMessagesHandler(Pump pump, Scheduler scheduler, WaitingMessages waiting) : MessageHandler<MessagesAreWaiting>
{
    protected override async Task HandleAsync(MessagesAreWaiting message, MessageContext context, CancellationToken cancellation)
    {
        while (await scheduler.MoveDue(cancellation) > 0)
        {
        }

        while (await pump.RunOnce(message.Subscriber, cancellation) > 0)
        {
        }

        if (await waiting.NextTry(message.Subscriber, cancellation) is { } next)
            await Announcer.Send(context, message.Subscriber, next);
    }
}
