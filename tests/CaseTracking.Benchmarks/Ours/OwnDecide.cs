using CaseTracking.Benchmarks.Measuring;
using CaseTracking.Benchmarks.Tickets;
using CaseTracking.EventSourcing.Rules;

namespace CaseTracking.Benchmarks.Ours;

/// <summary>A whole command: load, fold, decide, append.</summary>
internal sealed class OwnDecide(TicketStore tickets, StreamCycle streams) : IWorker
{
    public async Task Once(CancellationToken ct)
    {
        var stream = streams.Next();
        var outcome = await tickets.Execute(stream.Id, state => Ticket.Decide(state, stream.Id), TicketModule.Context, ct);
        stream.Version = ((Outcome.Done)outcome).Version;
    }
}
