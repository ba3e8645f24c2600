namespace CaseTracking.EventSourcing.Aggregates;

/// <summary>What an event says to the world outside its module.</summary>
public abstract record Publication
{
    private Publication()
    {
    }

    /// <summary>A public message, now.</summary>
    public sealed record Message(object Body) : Publication;

    /// <summary>A public message for later, which can be cancelled or replaced by its key until then.</summary>
    public sealed record Later(string Key, DateTimeOffset DueAt, object Body) : Publication;

    /// <summary>A message for later is no longer wanted.</summary>
    public sealed record Cancelled(string Key) : Publication;
}
