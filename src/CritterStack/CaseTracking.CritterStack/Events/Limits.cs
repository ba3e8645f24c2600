using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Streams;

namespace CaseTracking.CritterStack.Events;

/// <summary>What the port refuses before anything is sent; Marten knows no such limits.</summary>
internal static class Limits
{
    /// <exception cref="CommitTooLargeException">It holds too many events.</exception>
    /// <exception cref="EventTooLargeException">One of them is over the size limit.</exception>
    public static void Check(Commit commit, EventCatalogue catalogue)
    {
        var count = commit.Streams.Sum(s => s.Events.Count);
        if (count > EventStoreLimits.EventsPerCommit) throw new CommitTooLargeException(count);
        foreach (var e in commit.Streams.SelectMany(s => s.Events)) EventPayload.Write(catalogue.Find(e.Data.GetType()), e.Data);
    }
}
