using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Streams;
using Marten.Exceptions;
using Npgsql;

namespace CaseTracking.CritterStack.Events;

/// <summary>What Marten says went wrong, in the words of the port.</summary>
internal static class Refusal
{
    /// <summary>What the port promises to throw instead; <see langword="null"/> when the exception may go on as it is.</summary>
    public static Exception? Behind(Exception e) => e switch
    {
        // Also EventStreamUnexpectedMaxEventIdException, which is one; FetchForWriting throws the base type.
        JasperFx.ConcurrencyException stale => new StaleVersionException(stale.Message, stale),
        ExistingStreamIdCollisionException exists => new StaleVersionException(exists.Message, exists),
        InvalidStreamOperationException archived => new ArchivedStreamException(archived.Message, archived),
        PostgresException refused => PostgresErrors.Translate(refused),
        // A fault is the driver's own, as callers know it: unreachable, no right, cannot be kept. Marten wraps it, and the rollback it tries too.
        not NpgsqlException and { InnerException: NpgsqlException fault } => Behind(fault) ?? fault,
        { InnerException: { } inner } => Behind(inner),
        _ => null,
    };
}
