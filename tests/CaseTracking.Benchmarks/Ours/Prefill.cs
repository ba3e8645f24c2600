using CaseTracking.Benchmarks.Measuring;
using CaseTracking.Benchmarks.Tickets;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Postgres;

namespace CaseTracking.Benchmarks.Ours;

/// <summary>Stores the streams that a cycle starts with.</summary>
internal static class Prefill
{
    public static async Task Store(PostgresEventStore store, StreamCycle streams)
    {
        foreach (var stream in streams.Entries)
        {
            var commit = new CommitBuilder(TimeProvider.System, stream.Id, TicketModule.StreamType, 0, TicketModule.Context);
            for (var version = 0L; version < stream.Version; version++) commit.Add(Ticket.Next(version, stream.Id), []);
            commit.Project(TicketModule.Inline, [null]);
            await store.Append(commit.Build(stream.Version), CancellationToken.None);
        }
    }
}
