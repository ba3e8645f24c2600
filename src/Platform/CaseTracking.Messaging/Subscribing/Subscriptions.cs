namespace CaseTracking.Messaging;

/// <summary>Who listens to what in this host. Filled at start, before the first message is written.</summary>
public sealed class Subscriptions(MessageTypes types) : ISubscriptions
{
    private readonly Dictionary<Type, List<string>> _listeners = [];
    private readonly Dictionary<string, Dictionary<Type, Subscription>> _subscribers = new(StringComparer.Ordinal);
    private bool _closed;

    /// <summary>The names of all subscribers.</summary>
    public IReadOnlyCollection<string> Subscribers => _subscribers.Keys;

    /// <inheritdoc/>
    public void On<TMessage>(
        string subscriber, Func<IServiceProvider, Incoming<TMessage>, CancellationToken, Task> handle, Effect effect = Effect.Anywhere)
        where TMessage : class
    {
        if (_closed) throw new InvalidOperationException($"'{subscriber}' subscribes after the dispatcher started.");

        types.Register(typeof(TMessage));
        if (!_subscribers.TryGetValue(subscriber, out var handlers)) _subscribers[subscriber] = handlers = [];
        if (!handlers.TryAdd(typeof(TMessage), Subscription.Of(subscriber, effect, handle)))
            throw new InvalidOperationException($"'{subscriber}' already listens to {typeof(TMessage).Name}.");

        if (!_listeners.TryGetValue(typeof(TMessage), out var listeners)) _listeners[typeof(TMessage)] = listeners = [];
        listeners.Add(subscriber);
    }

    internal IReadOnlyList<string> ListenersTo(Type type) => _listeners.TryGetValue(type, out var listeners) ? listeners : [];

    /// <summary>Every pair of message name and subscriber.</summary>
    internal IEnumerable<(string Type, string Subscriber)> Pairs() =>
        _listeners.SelectMany(l => l.Value, (l, subscriber) => (types.NameOf(l.Key), subscriber));

    internal Subscription Find(string subscriber, Type type) =>
        _subscribers.TryGetValue(subscriber, out var handlers) && handlers.TryGetValue(type, out var subscription)
            ? subscription
            : throw new InvalidOperationException($"'{subscriber}' does not listen to {type.Name}.");

    /// <summary>Whether a batch of its messages may be delivered in one transaction: none of them has effects outside the database.</summary>
    public bool MayShareTransaction(string subscriber) => _subscribers[subscriber].Values.All(s => s.Effect == Effect.InTransaction);

    /// <summary>A subscriber that came later would have no loop, and have missed messages written before.</summary>
    internal void Close() => _closed = true;
}
