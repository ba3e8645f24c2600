using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;

namespace CaseTracking.Benchmarks.Tickets;

internal sealed record TicketDocument(
    Guid Id, string Status, string Subject, Urgency Urgency, int Steps, int Minutes, DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, long Version);

/// <summary>The inline document: one per ticket.</summary>
internal sealed class TicketDocuments() : Projection<TicketDocument>(TicketModule.Schema, "ticket", RowStorage.Document)
{
    protected override TicketDocument? Apply(Guid key, TicketDocument? row, Recorded recorded) => (row, recorded.Data) switch
    {
        (null, TicketWasOpened e) => new(key, "open", e.Subject, e.Urgency, 0, 0, recorded.EffectiveAt, recorded.EffectiveAt, recorded.Version),
        ({ } r, TicketWasHandled e) => r with
        {
            Steps = r.Steps + 1,
            Minutes = r.Minutes + e.Minutes,
            ChangedAt = recorded.EffectiveAt,
            Version = recorded.Version,
        },
        _ => row,
    };
}
