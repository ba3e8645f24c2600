using CaseTracking.EventSourcing.Rules;
using Xunit;

namespace CaseTracking.Testing;

/// <summary>Given past events, when a decision is taken, then exactly these events, or this rejection code.</summary>
/// <param name="initial">The state before anything happened.</param>
/// <param name="evolve">The fold.</param>
public sealed class Spec<TState, TEvent>(TState initial, Func<TState, TEvent, TState> evolve)
{
    /// <summary>What happened before.</summary>
    public When Given(params TEvent[] history) => new(history.Aggregate(initial, evolve));

    /// <summary>The state in which a decision is taken.</summary>
    public sealed class When(TState state)
    {
        /// <summary>Takes the decision.</summary>
        public Then Deciding(Func<TState, Decision<TEvent>> decide)
        {
            ArgumentNullException.ThrowIfNull(decide);
            return new(decide(state));
        }
    }

    /// <summary>What came of it.</summary>
    public sealed class Then(Decision<TEvent> decision)
    {
        /// <summary>Exactly these events.</summary>
        public void Records(params TEvent[] expected) =>
            Assert.Equal(expected, Assert.IsType<Decision<TEvent>.Accepted>(decision).Events);

        /// <summary>Accepted, and nothing to add.</summary>
        public void RecordsNothing() => Records();

        /// <summary>Refused with this code.</summary>
        public void IsRejectedAs(string code) =>
            Assert.Equal(code, Assert.IsType<Decision<TEvent>.Rejected>(decision).Reason.Code);
    }
}
