using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Messaging;

/// <summary>
/// Adds messages to the batch of an append, so that they commit with the events or not at all. Each kind is at most one statement,
/// with the same text for any count. Add it after the statement that locks the stream: that makes the order of messages the order of commits.
/// </summary>
public sealed class OutboxWriter
{
    private const string InsertSql =
        """
        insert into messaging.outbox (subscriber, message_id, stream_id, type, body, headers, created_at)
        select m.subscriber, m.message_id, m.stream_id, m.type, m.body, m.headers, coalesce($7, now())
        from unnest($1, $2, $3, $4, $5, $6) with ordinality as m (subscriber, message_id, stream_id, type, body, headers, place)
        order by m.place
        on conflict on constraint uq_outbox_message do nothing
        """;

    private readonly Subscriptions _subscriptions;
    private readonly MessageTypes _types;
    private readonly ScheduleWriter _schedule;
    private readonly DatabaseClock _clock;

    /// <summary>A writer for the subscriptions of this host.</summary>
    public OutboxWriter(Subscriptions subscriptions, MessageTypes types, TimeProvider time)
    {
        (_subscriptions, _types) = (subscriptions, types);
        (_schedule, _clock) = (new ScheduleWriter(types), new DatabaseClock(time));
    }

    /// <summary>Adds what is to be sent, scheduled and cancelled; nothing for an empty list or a message without listeners.</summary>
    public void AddTo(
        NpgsqlBatch batch,
        IReadOnlyList<OutgoingMessage> messages,
        IReadOnlyList<ScheduledMessage> scheduled,
        IReadOnlyList<string> cancelledKeys)
    {
        if (messages.Count > 0) AddMessages(batch, messages);
        if (cancelledKeys.Count > 0) ScheduleWriter.AddCancellations(batch, cancelledKeys);
        if (scheduled.Count > 0) _schedule.AddTo(batch, scheduled);
    }

    private void AddMessages(NpgsqlBatch batch, IReadOnlyList<OutgoingMessage> messages)
    {
        var count = 0;
        foreach (var message in messages) count += _subscriptions.ListenersTo(message.Body.GetType()).Count;
        if (count == 0) return;

        var subscribers = new string[count];
        var columns = new MessageColumns(count, _types);
        var row = 0;
        foreach (var message in messages)
        {
            var listeners = _subscriptions.ListenersTo(message.Body.GetType());
            if (listeners.Count == 0) continue;

            columns.Fill(row, listeners.Count, message);
            foreach (var subscriber in listeners) subscribers[row++] = subscriber;
        }

        batch.BatchCommands.Add(Command(subscribers, columns));
    }

    private NpgsqlBatchCommand Command(string[] subscribers, MessageColumns columns)
    {
        var command = new NpgsqlBatchCommand(InsertSql);
        command.Parameters.Add(Sql.Array(subscribers, NpgsqlDbType.Text));
        columns.AddTo(command);
        command.Parameters.Add(_clock.Parameter());
        return command;
    }
}
