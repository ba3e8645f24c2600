using System.Collections.Concurrent;
using Npgsql;

namespace CaseTracking.Messaging;

/// <summary>
/// Remembers the replies to requests with an idempotency key, in the transaction of their effect. A failed request leaves nothing,
/// so it may be tried again.
/// </summary>
public sealed class IdempotencyStore(NpgsqlDataSource database, MessagingOptions options, TimeProvider time)
{
    private const string FindSql =
        """
        select body_hash, status, location, etag, body, position from messaging.idempotency
        where scope = $1 and key = $2 and created_at >= coalesce($3, now()) - $4
        """;

    private readonly ConcurrentDictionary<(string Scope, string Key), bool> _inFlight = new();
    private readonly DatabaseClock _clock = new(time);

    /// <summary>Looks a key up before the request is executed.</summary>
    public async Task<Lookup> Find(IdempotencyKey key, CancellationToken ct)
    {
        await using var command = database.CreateCommand(FindSql);
        command.Parameters.Add(Sql.Value(key.Scope));
        command.Parameters.Add(Sql.Value(key.Key));
        command.Parameters.Add(_clock.Parameter());
        command.Parameters.Add(Sql.Value(options.IdempotencyRetention));

        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct)) return new Lookup.Unknown();
        if (!row.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(key.BodyHash.Span)) return new Lookup.OtherBody();

        return new Lookup.Replay(
            new(row.GetInt32(1), Text(row, 2), Text(row, 3), Text(row, 4)),
            row.IsDBNull(5) ? null : row.GetInt64(5));
    }

    /// <summary>
    /// Adds the reply to the batch of the append. When a live reply for the key exists, the batch fails with 23505 on
    /// <see cref="MessagingSchema.IdempotencyKeyConstraint"/>: a parallel request was first (answer 409, or look the key up again).
    /// </summary>
    /// <param name="batch">The batch that has the effect.</param>
    /// <param name="key">The key of the request.</param>
    /// <param name="reply">What is answered now and replayed later.</param>
    /// <param name="positionSql">An SQL expression for the position of the effect, fixed text of the program; null when there is none.</param>
    public void AddTo(NpgsqlBatch batch, IdempotencyKey key, StoredReply reply, string? positionSql) =>
        IdempotencySql.Add(batch, key, reply, positionSql, _clock, options.IdempotencyRetention);

    /// <summary>Guards against the same request twice at the same time in this host, which is the common case.</summary>
    /// <returns>Dispose it when the request is done; null when the same key is being executed now (answer 409).</returns>
    public IDisposable? TryEnter(IdempotencyKey key) =>
        _inFlight.TryAdd((key.Scope, key.Key), true) ? new InFlight(_inFlight, (key.Scope, key.Key)) : null;

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private sealed class InFlight(ConcurrentDictionary<(string, string), bool> keys, (string, string) key) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            // Once: a second dispose must not free a key that somebody else holds by then.
            if (Interlocked.Exchange(ref _left, 1) == 0) keys.TryRemove(key, out _);
        }
    }
}
