using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Web.Errors;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace CaseTracking.Web.Api;

/// <summary>What the stores may throw in ordinary operation, and what a client hears of it.</summary>
internal static class StoreProblems
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>One line per typed exception of the stores.</summary>
    public static void Map(ProblemMap map) => map
        .Map<StaleVersionException>(_ => Status(412))
        .Map<UnknownStreamException>(_ => Status(404))
        .Map<ArchivedStreamException>(_ => Problems.Document(
            Problems.Shared, 409, "gearchiveerd", "Dit is gearchiveerd", "Wat gearchiveerd is, kan niet meer veranderen. U kan het wel nog lezen."))
        .Map<SubjectErasedException>(_ => Problems.Document(
            Problems.Shared, 409, "gegevens-gewist", "De gegevens zijn gewist", "De gegevens van deze persoon zijn intussen gewist. We bewaarden niets."))
        .Map<PendingContentGoneException>(_ => Problems.Document(
            Problems.Shared, 409, "upload-verlopen", "Dit bestand wachtte te lang", "We bewaarden dit bestand niet, omdat het te lang bleef wachten. Stuur het opnieuw."))
        .Map<IdempotencyKeyInUseException>(_ => Problems.Document(
            Problems.Shared, 409, "sleutel-bezig", "Dezelfde vraag loopt nog", "Een vraag met deze Idempotency-Key is nog bezig. Wacht even en stuur ze opnieuw."), retryAfter: TimeSpan.FromSeconds(1))
        .Map<NpgsqlException>(_ => Status(503), IsUnavailable, Pause);

    internal static ProblemDetails Status(int status) => Problems.Document(StatusText.Of(status));

    /// <summary>
    /// True where the database cannot serve now and may soon: connection lost, starting or stopping, out of disk, memory or
    /// connections, read only after a failover. A fault of ours (syntax, constraint) is none of these.
    /// </summary>
    private static bool IsUnavailable(NpgsqlException exception) =>
        exception.IsTransient || exception.SqlState is { } state && (state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state == "25006");
}
