namespace CaseTracking.EventSourcing.Rules;

/// <summary>What a rule answers: the events that follow, or the reason why not. A fault is an exception, never a decision.</summary>
/// <typeparam name="TEvent">The closed set of events of one kind of stream.</typeparam>
public abstract record Decision<TEvent>
{
    private Decision()
    {
    }

    /// <summary>The command is accepted; no events means that its effect was there already.</summary>
    public sealed record Accepted(IReadOnlyList<TEvent> Events) : Decision<TEvent>;

    /// <summary>The command is refused.</summary>
    public sealed record Rejected(Rejection Reason) : Decision<TEvent>;

    /// <summary>Lets a rule return a rejection as it is.</summary>
    public static implicit operator Decision<TEvent>(Rejection reason) => new Rejected(reason);
}

/// <summary>Makes decisions.</summary>
public static class Decision
{
    /// <summary>Accepts with these events.</summary>
    public static Decision<TEvent> Accept<TEvent>(params TEvent[] events) => new Decision<TEvent>.Accepted(events);
}
