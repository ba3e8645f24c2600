namespace CaseTracking.Benchmarks.Tickets;

internal interface ITicketEvent;

internal readonly record struct TicketId(Guid Value);

internal enum Urgency
{
    Normal,
    High,
}

internal sealed record TicketWasOpened(TicketId TicketId, string Subject, Urgency Urgency) : ITicketEvent;

internal sealed record TicketWasHandled(Guid Step, string Code, int Minutes, DateOnly Day) : ITicketEvent;

/// <summary>Public message.</summary>
internal sealed record TicketMoved(Guid Step, string Code, int Minutes);
