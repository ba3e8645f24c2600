namespace CaseTracking.EventSourcing.Rebuilding;

/// <summary>A projection is being rebuilt or verified already, here or on another host.</summary>
public sealed class RebuildUnderWayException(string projection) : Exception($"Projection {projection} is being rebuilt or verified already.");
