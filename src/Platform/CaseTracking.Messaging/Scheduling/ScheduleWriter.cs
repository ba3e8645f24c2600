using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Messaging;

/// <summary>The statements that schedule, replace and cancel messages for later.</summary>
internal sealed class ScheduleWriter(MessageTypes types)
{
    private const string CancelSql = "delete from messaging.scheduled where key = any($1)";

    private const string UpsertSql =
        """
        insert into messaging.scheduled as s (key, message_id, stream_id, type, body, headers, due_at)
        select * from unnest($1, $2, $3, $4, $5, $6, $7)
        on conflict on constraint pk_scheduled do update
        set message_id = excluded.message_id, stream_id = excluded.stream_id, type = excluded.type,
            body = excluded.body, headers = excluded.headers, due_at = excluded.due_at
        """;

    public static void AddCancellations(NpgsqlBatch batch, IReadOnlyList<string> keys)
    {
        var command = new NpgsqlBatchCommand(CancelSql);
        command.Parameters.Add(Sql.Array([.. keys], NpgsqlDbType.Text));
        batch.BatchCommands.Add(command);
    }

    public void AddTo(NpgsqlBatch batch, IReadOnlyList<ScheduledMessage> scheduled)
    {
        var rows = scheduled.Count == 1 ? [scheduled[0]] : LastPerKey(scheduled);
        var columns = new MessageColumns(rows.Length, types);
        for (var row = 0; row < rows.Length; row++) columns.Fill(row, 1, Dated(rows[row]));

        var command = new NpgsqlBatchCommand(UpsertSql);
        command.Parameters.Add(Sql.Array(Array.ConvertAll(rows, r => r.Key), NpgsqlDbType.Text));
        columns.AddTo(command);
        command.Parameters.Add(Sql.Array(Array.ConvertAll(rows, r => r.DueAt.UtcDateTime), NpgsqlDbType.TimestampTz));
        batch.BatchCommands.Add(command);
    }

    private static OutgoingMessage Dated(ScheduledMessage s) => s.Message with { Headers = s.Message.Headers with { DueAt = s.DueAt } };

    // One statement may touch a key once. Sorted, so that two appends with the same keys cannot wait for each other.
    private static ScheduledMessage[] LastPerKey(IReadOnlyList<ScheduledMessage> scheduled) =>
        [.. scheduled.GroupBy(s => s.Key, StringComparer.Ordinal).Select(g => g.Last()).OrderBy(s => s.Key, StringComparer.Ordinal)];
}
