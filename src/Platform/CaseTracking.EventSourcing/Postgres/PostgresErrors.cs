using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Messaging;
using Npgsql;

namespace CaseTracking.EventSourcing.Postgres;

/// <summary>What the database refuses, in the words of the port.</summary>
internal static class PostgresErrors
{
    /// <summary>The typed refusal behind a database error; <see langword="null"/> when it is a fault.</summary>
    public static Exception? Translate(PostgresException e) => e.SqlState switch
    {
        "CT001" => new StaleVersionException(e.Detail, e),
        "CT002" => new UnknownStreamException(e.Detail, e),
        "CT003" => new ArchivedStreamException(e.Detail, e),
        "CT007" => new PendingContentGoneException(e.Detail, e),
        PostgresErrorCodes.ForeignKeyViolation when e.TableName is "kluis" or "kluis_inhoud" => new SubjectErasedException(e),
        PostgresErrorCodes.UniqueViolation when e.ConstraintName == "pk_mt_events_stream_and_version" => new StaleVersionException(e.Detail, e),
        PostgresErrorCodes.UniqueViolation when e.ConstraintName == MessagingSchema.IdempotencyKeyConstraint => new IdempotencyKeyInUseException(e),
        PostgresErrorCodes.UniqueViolation => new UniqueRuleException(e.ConstraintName, e),
        _ => null,
    };
}
