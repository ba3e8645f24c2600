using Npgsql;

namespace CaseTracking.Messaging;

/// <summary>Where modules declare what they listen to, once, at start.</summary>
public interface ISubscriptions
{
    /// <summary>
    /// Calls <paramref name="handle"/> for every message of type <typeparamref name="TMessage"/>, at least once, in order per stream.
    /// The call runs in a transaction that also remembers the message as handled: what the handler writes through
    /// <see cref="Incoming{TMessage}.Transaction"/> happens exactly once.
    /// </summary>
    /// <param name="subscriber">Stable name; each subscriber has its own queue position, retries, dead letters and inbox.</param>
    /// <param name="handle">The effect. An exception means: try again later, and park after the last try.</param>
    /// <param name="effect">Say <see cref="Effect.InTransaction"/> when the handler writes through the transaction alone.</param>
    void On<TMessage>(
        string subscriber, Func<IServiceProvider, Incoming<TMessage>, CancellationToken, Task> handle, Effect effect = Effect.Anywhere)
        where TMessage : class;
}

/// <summary>A message as a subscriber receives it.</summary>
/// <param name="MessageId">The same at every delivery; what makes redelivery harmless.</param>
/// <param name="StreamId">The stream the message came from.</param>
/// <param name="Body">The message.</param>
/// <param name="Headers">The envelope.</param>
/// <param name="Attempt">1 for the first delivery.</param>
/// <param name="Transaction">The transaction in which the message is marked as handled.</param>
/// <param name="DeliveredAt">Now, on the clock that decides what is due: that of the database, unless the host was given another.</param>
public sealed record Incoming<TMessage>(
    Guid MessageId, Guid StreamId, TMessage Body, MessageHeaders Headers, int Attempt, NpgsqlTransaction Transaction, DateTimeOffset DeliveredAt);

/// <summary>The stable name of each message type, in snake case with its version: <c>dossier_gesloten.v1</c>.</summary>
public interface IMessageTypes
{
    /// <summary>The stable name of a message type.</summary>
    string NameOf(Type type);

    /// <summary>The type a stored name stands for.</summary>
    /// <exception cref="UnknownMessageTypeException">No registered type has this name.</exception>
    Type TypeOf(string name);
}

/// <summary>A stored message has a name that no registered type carries.</summary>
public sealed class UnknownMessageTypeException(string name) : Exception($"No message type is registered as '{name}'.")
{
    /// <summary>The name as stored.</summary>
    public string Name { get; } = name;
}
