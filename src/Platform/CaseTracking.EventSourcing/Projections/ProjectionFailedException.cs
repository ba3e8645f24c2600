namespace CaseTracking.EventSourcing.Projections;

/// <summary>A projection threw on an event. It stands still there until the code is mended or the event is skipped on purpose.</summary>
public sealed class ProjectionFailedException(string projection, long position, Exception inner)
    : Exception($"Projection {projection} failed at position {position}.", inner)
{
    /// <summary>Where in the log.</summary>
    public long Position { get; } = position;
}
