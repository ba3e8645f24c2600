using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Messaging;

/// <summary>Forgets what is old enough, a bounded number of rows at a time, so that no delete holds others up.</summary>
public sealed class Cleanup(NpgsqlDataSource database, MessagingOptions options, TimeProvider time)
{
    private const int Most = 1000;

    private const string InboxSql =
        """
        delete from messaging.inbox where ctid = any(array(
            select ctid from messaging.inbox where handled_at < coalesce($1, now()) - $2 limit $3))
        """;

    private const string IdempotencySql =
        """
        delete from messaging.idempotency where ctid = any(array(
            select ctid from messaging.idempotency where created_at < coalesce($1, now()) - $2 limit $3))
        """;

    private readonly DatabaseClock _clock = new(time);

    /// <summary>Deletes handled-message marks and idempotency replies past their retention.</summary>
    public async Task Run(CancellationToken ct)
    {
        while (await Delete(InboxSql, options.InboxRetention, ct) == Most) { }
        while (await Delete(IdempotencySql, options.IdempotencyRetention, ct) == Most) { }
    }

    private async Task<int> Delete(string sql, TimeSpan retention, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(_clock.Parameter());
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = retention, NpgsqlDbType = NpgsqlDbType.Interval });
        command.Parameters.Add(Sql.Value(Most));
        return await command.ExecuteNonQueryAsync(ct);
    }
}
