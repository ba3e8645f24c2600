using CaseTracking.Benchmarks.Measuring;
using CaseTracking.Benchmarks.Tickets;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Streams;

namespace CaseTracking.Benchmarks.Ours;

/// <summary>One event, with its document and its message, appended to a stream whose version is known.</summary>
internal sealed class OwnAppend(PostgresEventStore store) : IWorker
{
    private readonly StreamCycle _streams = StreamCycle.OneByOne();

    public async Task Once(CancellationToken ct)
    {
        var stream = _streams.Next();
        var commit = Commit(stream);
        await store.Append(commit, ct);
        stream.Version++;
        stream.Row = commit.Rows[0].Json;
    }

    public static Commit Commit(StreamCycle.Entry stream)
    {
        var commit = new CommitBuilder(TimeProvider.System, stream.Id, TicketModule.StreamType, stream.Version, TicketModule.Context);
        var @event = Ticket.Next(stream.Version, stream.Id);
        commit.Add(@event, TicketModule.Translate(@event));
        commit.Project(TicketModule.Inline, [stream.Row]);
        return commit.Build(stream.Version + 1);
    }
}
