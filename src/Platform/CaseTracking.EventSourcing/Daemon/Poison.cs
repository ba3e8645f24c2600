using CaseTracking.EventSourcing.Projections;
using Npgsql;

namespace CaseTracking.EventSourcing.Daemon;

/// <summary>Tells what an event can never get past from what is only wrong with the database at this moment.</summary>
internal static class Poison
{
    // Classes of SQLSTATE that speak of the row: data, integrity, names and rights, program limits, raised by a trigger.
    private static readonly string[] Classes = ["22", "23", "42", "54", "P0"];

    public static bool Is(Exception e) =>
        e is ProjectionFailedException || (e is PostgresException p && Classes.Any(c => p.SqlState.StartsWith(c, StringComparison.Ordinal)));

    /// <summary>The kind of error, without anything that an event or a row holds.</summary>
    public static string KindOf(Exception e) => e switch
    {
        PostgresException p => $"PostgresException {p.SqlState}",
        ProjectionFailedException { InnerException: { } inner } => inner.GetType().Name,
        _ => e.GetType().Name,
    };
}
