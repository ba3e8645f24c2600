using System.Collections.Concurrent;
using CaseTracking.EngineContract.Sample;
using CaseTracking.Messaging;

namespace CaseTracking.EngineContract;

/// <summary>Two subscribers that remember what they were handed, and can be told to fail.</summary>
public sealed class Mailbox
{
    private readonly ConcurrentQueue<Letter> _letters = new();

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Subscribers { get; } = ["north", "south"];

    /// <summary>What arrived, in order of arrival.</summary>
    public IReadOnlyCollection<Letter> Letters => _letters;

    /// <summary>Decides by subscriber and message whether a delivery fails; set by a test.</summary>
    public Func<Letter, bool> Fails { get; set; } = _ => false;

    public void Subscribe(ISubscriptions subscriptions)
    {
        foreach (var subscriber in Subscribers)
        {
            subscriptions.On<CounterRaised>(subscriber, (_, incoming, _) => Receive(subscriber, incoming.MessageId, incoming.StreamId, incoming.Body, incoming.Attempt));
            subscriptions.On<CounterClosed>(subscriber, (_, incoming, _) => Receive(subscriber, incoming.MessageId, incoming.StreamId, incoming.Body, incoming.Attempt));
        }
    }

    private Task Receive(string subscriber, Guid id, Guid stream, object body, int attempt)
    {
        var letter = new Letter(subscriber, id, stream, body, attempt, TimeProvider.System.GetUtcNow());
        if (Fails(letter)) throw new InvalidOperationException("The test wants this delivery to fail.");
        _letters.Enqueue(letter);
        return Task.CompletedTask;
    }
}

/// <summary>One delivery.</summary>
public sealed record Letter(string Subscriber, Guid MessageId, Guid StreamId, object Body, int Attempt, DateTimeOffset At);
