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
        while (await pump.RunOnce(message.Subscriber, cancellation) > 0)
        {
        }
    }
}
