using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Streams;

namespace CaseTracking.Benchmarks.Tickets;

/// <summary>Commands on tickets, as a module would run them.</summary>
internal sealed class TicketStore(IEventStore events) : AggregateStore<Ticket, ITicketEvent>(events, TimeProvider.System)
{
    protected override string StreamType => TicketModule.StreamType;

    protected override Ticket Initial => Ticket.Initial;

    protected override IReadOnlyList<IProjection> Inline => TicketModule.Inline;

    protected override Ticket Evolve(Ticket state, ITicketEvent @event) => Ticket.Evolve(state, @event);

    protected override IEnumerable<Publication> Translate(ITicketEvent @event) => TicketModule.Translate(@event);
}
