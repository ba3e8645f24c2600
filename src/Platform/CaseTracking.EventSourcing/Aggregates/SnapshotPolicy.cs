namespace CaseTracking.EventSourcing.Aggregates;

/// <summary>When a stream keeps its folded state.</summary>
/// <param name="Shape">Name of the state's shape. Change it whenever the state or the fold changes: older snapshots are then left alone.</param>
/// <param name="Every">Keep the state each time the stream passes a multiple of this many events.</param>
public sealed record SnapshotPolicy(string Shape, int Every)
{
    internal bool IsDue(long before, long after) => after / Every > before / Every;
}
