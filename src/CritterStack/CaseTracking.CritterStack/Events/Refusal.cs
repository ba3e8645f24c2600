using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Streams;
using Marten.Exceptions;
using Npgsql;

namespace CaseTracking.CritterStack.Events;

/// <summary>What Marten refuses, in the words of the port.</summary>
internal static class Refusal
{
    /// <summary>The typed refusal behind an exception; <see langword="null"/> when it is a fault.</summary>
    public static Exception? Behind(Exception e) => e switch
    {
        // Also EventStreamUnexpectedMaxEventIdException, which is one; FetchForWriting throws the base type.
        JasperFx.ConcurrencyException stale => new StaleVersionException(stale.Message, stale),
        ExistingStreamIdCollisionException exists => new StaleVersionException(exists.Message, exists),
        InvalidStreamOperationException archived => new ArchivedStreamException(archived.Message, archived),
        PostgresException refused => PostgresErrors.Translate(refused),
        { InnerException: { } inner } => Behind(inner),
        _ => null,
    };
}
