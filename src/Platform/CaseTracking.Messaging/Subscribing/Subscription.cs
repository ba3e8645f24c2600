using Npgsql;

namespace CaseTracking.Messaging;

/// <summary>One handler of one subscriber, with its message type erased.</summary>
internal sealed record Subscription(
    string Subscriber, Type MessageType, Effect Effect,
    Func<IServiceProvider, Leased, object, Turn, CancellationToken, Task> Handle)
{
    public static Subscription Of<TMessage>(
        string subscriber, Effect effect, Func<IServiceProvider, Incoming<TMessage>, CancellationToken, Task> handle)
        where TMessage : class =>
        new(subscriber, typeof(TMessage), effect, (services, leased, body, turn, ct) =>
            handle(
                services,
                new(leased.MessageId, leased.StreamId, (TMessage)body, leased.Headers(), leased.Attempt, turn.Transaction, turn.At),
                ct));
}

/// <summary>The transaction a handler works in, and the instant at which it began on the clock that decides what is due.</summary>
internal sealed record Turn(NpgsqlTransaction Transaction, DateTimeOffset At);
