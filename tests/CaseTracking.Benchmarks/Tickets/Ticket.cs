using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Benchmarks.Tickets;

internal abstract record Ticket
{
    public static readonly Ticket Initial = new None();

    public sealed record None : Ticket;

    public sealed record Open(TicketId Id, int Steps, int Minutes) : Ticket;

    public static Ticket Evolve(Ticket state, ITicketEvent @event) => (state, @event) switch
    {
        (None, TicketWasOpened e) => new Open(e.TicketId, 0, 0),
        (Open o, TicketWasHandled e) => o with { Steps = o.Steps + 1, Minutes = o.Minutes + e.Minutes },
        _ => state,
    };

    public static Decision<ITicketEvent> Decide(Ticket state, Guid id) => Decision.Accept(Next(state is None ? 0 : 1, id));

    /// <summary>What the event number <paramref name="version"/> (from 0) of a ticket is.</summary>
    public static ITicketEvent Next(long version, Guid id) => version == 0
        ? new TicketWasOpened(new TicketId(id), "pavement-damage", Urgency.Normal)
        : new TicketWasHandled(id, "inspection-done", 25, new DateOnly(2026, 8, 24));
}
