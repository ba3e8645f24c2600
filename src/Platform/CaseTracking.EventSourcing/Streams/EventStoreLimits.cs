namespace CaseTracking.EventSourcing.Streams;

/// <summary>What the store accepts; beyond it refuses with a typed error before anything is sent.</summary>
public static class EventStoreLimits
{
    /// <summary>Largest JSON of one event, in bytes of UTF-8. Larger content belongs in a document the event refers to.</summary>
    public const int EventBytes = 1024 * 1024;

    /// <summary>Most events in one commit.</summary>
    public const int EventsPerCommit = 1000;
}
