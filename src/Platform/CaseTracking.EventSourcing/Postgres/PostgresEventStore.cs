using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using Npgsql;

namespace CaseTracking.EventSourcing.Postgres;

/// <summary>The event log of one module in PostgreSQL.</summary>
/// <param name="schema">Name of the module.</param>
/// <param name="catalogue">Its events.</param>
/// <param name="database">Connections under the application role.</param>
/// <param name="outbox">Writes public messages into the commit.</param>
/// <param name="idempotency">Writes the reply into the commit.</param>
/// <param name="appended">Woken after each commit with events.</param>
/// <param name="messages">Woken after each commit with messages.</param>
public sealed class PostgresEventStore(
    string schema,
    EventCatalogue catalogue,
    NpgsqlDataSource database,
    OutboxWriter outbox,
    IdempotencyStore idempotency,
    AppendSignal appended,
    MessageSignal messages) : IEventStore
{
    private readonly StoreSql _sql = new(schema);

    /// <inheritdoc />
    public string Schema => schema;

    /// <inheritdoc />
    public async Task<long> Append(Commit commit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var count = commit.Streams.Sum(s => s.Events.Count);
        if (count > EventStoreLimits.EventsPerCommit) throw new CommitTooLargeException(count);

        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = connection.CreateBatch();
        new AppendBatch(batch, _sql, catalogue).Add(commit);
        outbox.AddTo(batch, commit.Messages, commit.Scheduled, commit.CancelledKeys);
        if (commit.Reply is { } reply) idempotency.AddTo(batch, reply.Key, reply.Reply, count > 0 ? _sql.LastOwnPosition : null);
        if (batch.BatchCommands.Count == 0) return 0;

        var position = await FailedStatement.Guard(connection, () => Execute(batch, ct));
        if (count > 0) appended.Notify(schema);
        if (commit.Messages.Count > 0) messages.Notify();
        return position;
    }

    /// <inheritdoc />
    public async Task<LoadedEvents> Load(StreamQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = connection.CreateBatch();
        return await FailedStatement.Guard(connection, () => new LoadBatch(batch, _sql, catalogue, query).Execute(ct));
    }

    /// <inheritdoc />
    public async Task Archive(Guid streamId, long expectedVersion, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(_sql.Lock));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(_sql.Archive)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = streamId }, new NpgsqlParameter<long> { TypedValue = expectedVersion } },
        });
        await FailedStatement.Guard(connection, () => Execute(batch, ct));
    }

    // Every result is read to its end: a refusal of a later statement, or of the commit itself, surfaces here and not after the call.
    private static async Task<long> Execute(NpgsqlBatch batch, CancellationToken ct)
    {
        var position = 0L;
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(ct);
            do
            {
                if (reader.FieldCount != 1 || reader.GetName(0) != "seq_id") continue;
                while (await reader.ReadAsync(ct)) position = reader.GetInt64(0);
            }
            while (await reader.NextResultAsync(ct));
        }
        catch (PostgresException e) when (PostgresErrors.Translate(e) is { } refusal)
        {
            throw refusal;
        }

        return position;
    }
}
