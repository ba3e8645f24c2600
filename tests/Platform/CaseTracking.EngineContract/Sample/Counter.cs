using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.EngineContract.Sample;

/// <summary>What the sample's rules know.</summary>
public abstract record Counter
{
    public static readonly Counter Initial = new None();

    public sealed record None : Counter;

    public sealed record Open(CounterId Id, int Total) : Counter;

    public sealed record Closed(CounterId Id, int Total) : Counter;

    public static Counter Evolve(Counter state, ISampleEvent @event) => (state, @event) switch
    {
        (None, CounterWasOpened e) => new Open(e.CounterId, 0),
        (Open o, CounterWasRaised e) => o with { Total = o.Total + e.By },
        (Open o, CounterWasClosed) => new Closed(o.Id, o.Total),
        _ => state,
    };

    public static Decision<ISampleEvent> DecideOpen(Counter state, CounterId id) => state switch
    {
        None => Decision.Accept<ISampleEvent>(new CounterWasOpened(id, Colour.Green)),
        _ => new Rejection(RejectionKind.Conflict, "counter-exists", "The counter exists."),
    };

    public static Decision<ISampleEvent> DecideRaise(Counter state, int by) => state switch
    {
        Open when by <= 0 => new Rejection(RejectionKind.Invalid, "counter-step", "A step is above zero."),
        Open => Decision.Accept<ISampleEvent>(new CounterWasRaised(by)),
        Closed => new Rejection(RejectionKind.Conflict, "counter-closed", "The counter is closed."),
        _ => new Rejection(RejectionKind.NotFound, "counter-unknown", "There is no such counter."),
    };

    public static Decision<ISampleEvent> DecideClose(Counter state) => state switch
    {
        Open o => Decision.Accept<ISampleEvent>(new CounterWasClosed(o.Total)),
        Closed => Decision.Accept<ISampleEvent>(),
        _ => new Rejection(RejectionKind.NotFound, "counter-unknown", "There is no such counter."),
    };
}
