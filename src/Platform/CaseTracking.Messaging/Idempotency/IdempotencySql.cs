using System.Collections.Concurrent;
using Npgsql;

namespace CaseTracking.Messaging;

/// <summary>
/// Two statements in one round trip: an expired reply goes, then a plain insert, which raises on a live one. An upsert would
/// pass over a live reply in silence, and the effect would happen twice.
/// </summary>
internal static class IdempotencySql
{
    private const string ForgetExpiredSql =
        "delete from messaging.idempotency where scope = $1 and key = $2 and created_at < coalesce($3, now()) - $4";

    private static readonly ConcurrentDictionary<string, string> Inserts = new(StringComparer.Ordinal);

    public static void Add(
        NpgsqlBatch batch, IdempotencyKey key, StoredReply reply, string? positionSql, DatabaseClock clock, TimeSpan retention)
    {
        batch.BatchCommands.Add(new(ForgetExpiredSql)
        {
            Parameters = { Sql.Value(key.Scope), Sql.Value(key.Key), clock.Parameter(), Sql.Value(retention) },
        });
        batch.BatchCommands.Add(new(Inserts.GetOrAdd(positionSql ?? "null", InsertSql))
        {
            Parameters =
            {
                Sql.Value(key.Scope), Sql.Value(key.Key), Sql.Value(key.BodyHash.ToArray()), Sql.Value(reply.Status),
                Sql.Text(reply.Location), Sql.Text(reply.ETag), Sql.Text(reply.Body), clock.Parameter(),
            },
        });
    }

    private static string InsertSql(string positionSql) =>
        $"""
        insert into messaging.idempotency (scope, key, body_hash, status, location, etag, body, created_at, position)
        values ($1, $2, $3, $4, $5, $6, $7, coalesce($8, now()), {positionSql})
        """;
}
