using CaseTracking.CritterStack.Messages;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Messaging;
using Marten;
using Npgsql;

namespace CaseTracking.CritterStack.Events;

/// <summary>
/// What a commit holds beside its events, in Marten's transaction. Whatever the database may refuse comes before Marten reserves a
/// position; what needs the position, or the row of a new stream, comes after.
/// </summary>
internal sealed class CommitWriter(OutboxWriter outbox, IdempotencyStore idempotency, Announcer announcer)
{
    /// <summary>Takes the streams, and writes everything that does not depend on the events.</summary>
    public async Task Before(IDocumentSession session, Commit commit, StoreSql sql, StreamGuard guard, CancellationToken ct)
    {
        var connection = session.Connection!;
        await using (var statements = Batch(connection))
        {
            var writer = new AppendBatch(statements, sql, EventCatalogue.Join());
            writer.Add(commit with { Streams = [], Rows = [], Snapshots = [] });
            if (commit.Streams.Count > 0) statements.BatchCommands.Insert(0, new NpgsqlBatchCommand(sql.Lock));
            if (statements.BatchCommands.Count > 0) await statements.ExecuteNonQueryAsync(ct);
        }

        await guard.Take(connection, commit.Streams, ct);
        await using var batch = Batch(connection);
        new AppendBatch(batch, sql, EventCatalogue.Join()).Add(new Commit([]) { Rows = commit.Rows });
        outbox.AddTo(batch, commit.Messages, commit.Scheduled, commit.CancelledKeys);
        if (commit.Reply is { } reply) idempotency.AddTo(batch, reply.Key, reply.Reply, positionSql: null);
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Announces the messages through Wolverine's outbox, and lets Marten store and commit.</summary>
    public async Task Finish(IDocumentSession session, Commit commit, StoreSql sql, CancellationToken ct)
    {
        await announcer.Announce(session, commit);
        ((ITransactionParticipantRegistrar)session).AddTransactionParticipant(new AfterEvents(commit, sql));
        // Marten saves nothing, and commits nothing, when a session holds no work.
        if (commit.Streams.Count == 0) session.QueueSqlCommand("select 1");
        await session.SaveChangesAsync(ct);
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection) => new(connection);

    private sealed class AfterEvents(Commit commit, StoreSql sql) : ITransactionParticipant
    {
        public async Task BeforeCommitAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken token)
        {
            await using var batch = new NpgsqlBatch(connection, transaction);
            foreach (var stream in commit.Streams) batch.BatchCommands.Add(Describe(stream));
            new AppendBatch(batch, sql, EventCatalogue.Join()).Add(new Commit([]) { Snapshots = commit.Snapshots });
            if (commit is { Reply: { } reply, Streams.Count: > 0 }) batch.BatchCommands.Add(Place(reply.Key));
            if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(token);
        }

        // Marten writes the time of the server and, for a stream without an aggregate type, no type.
        private NpgsqlBatchCommand Describe(StreamAppend stream) => new(sql.DescribeStream)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = stream.StreamId },
                new NpgsqlParameter<string> { TypedValue = stream.StreamType },
                new NpgsqlParameter<DateTime> { TypedValue = stream.RecordedAt.UtcDateTime },
                new NpgsqlParameter<bool> { TypedValue = stream.ExpectedVersion == 0 },
            },
        };

        private NpgsqlBatchCommand Place(IdempotencyKey key) => new($"update messaging.idempotency set position = {sql.LastOwnPosition} where scope = $1 and key = $2")
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = key.Scope }, new NpgsqlParameter<string> { TypedValue = key.Key } },
        };
    }
}
