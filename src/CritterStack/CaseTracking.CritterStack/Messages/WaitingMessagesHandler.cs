using CaseTracking.Messaging;
using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace CaseTracking.CritterStack.Messages;

/// <summary>
/// What Wolverine runs for each announcement: delivers what is due to that subscriber, in order per stream. Registered as it is, so that
/// no code is generated or compiled at run time.
/// </summary>
internal sealed class WaitingMessagesHandler(Pump pump) : MessageHandler<MessagesAreWaiting>
{
    protected override async Task HandleAsync(MessagesAreWaiting message, MessageContext context, CancellationToken cancellation)
    {
        // Wolverine's time limit ends the turn and not the message under way: that has a limit of its own.
        while (!cancellation.IsCancellationRequested && await pump.RunOnce(message.Subscriber, CancellationToken.None, CancellationToken.None) > 0)
        {
        }
    }
}
