using System.Data;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using Npgsql;

namespace CaseTracking.EventSourcing.Postgres;

/// <summary>Reads a stream, and rows beside it, in one batch.</summary>
internal sealed class LoadBatch(NpgsqlBatch batch, StoreSql sql, EventCatalogue catalogue, StreamQuery query)
{
    public async Task<LoadedEvents> Execute(CancellationToken ct)
    {
        batch.BatchCommands.Add(query.SnapshotShape is null ? WholeStream() : SinceSnapshot(query.SnapshotShape));
        foreach (var table in query.Rows) batch.BatchCommands.Add(Command(table.SelectSql, [new NpgsqlParameter<Guid[]> { TypedValue = [query.StreamId] }]));

        await using var reader = await batch.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
        var (snapshot, events) = await ReadStream(reader, ct);
        var rows = new List<string?>(query.Rows.Count);
        while (await reader.NextResultAsync(ct)) rows.Add(await reader.ReadAsync(ct) ? await EventRow.ReadText(reader, 1, ct) : null);
        return new LoadedEvents(snapshot, events, rows);
    }

    private NpgsqlBatchCommand SinceSnapshot(string shape)
    {
        if (query is not { UntilVersion: null, KnownAt: null, EffectiveAt: null })
            throw new ArgumentException("A snapshot shows the present; a stream of the past is folded from its events.");
        return Command(sql.ReadStreamAfterSnapshot, [new NpgsqlParameter<Guid> { TypedValue = query.StreamId }, new NpgsqlParameter<string> { TypedValue = shape }]);
    }

    private NpgsqlBatchCommand WholeStream()
    {
        if (query is { UntilVersion: null, KnownAt: null, EffectiveAt: null })
            return Command(sql.ReadWholeStream, [new NpgsqlParameter<Guid> { TypedValue = query.StreamId }]);

        const string Effective = "coalesce((e.headers ->> 'effective_at')::timestamptz, e.timestamp)";
        var text = sql.ReadStream;
        List<NpgsqlParameter> parameters = [new NpgsqlParameter<Guid> { TypedValue = query.StreamId }];
        Where("e.version", query.UntilVersion);
        Where("e.timestamp", query.KnownAt?.UtcDateTime);
        Where(Effective, query.EffectiveAt?.UtcDateTime);
        return Command($"{text} order by {(query.EffectiveAt is null ? "" : Effective + ", ")}e.version", [.. parameters]);

        void Where<T>(string column, T? limit)
            where T : struct
        {
            if (limit is null) return;
            parameters.Add(new NpgsqlParameter<T> { TypedValue = limit.Value });
            text += $" and {column} <= ${parameters.Count}";
        }
    }

    private async Task<(StoredSnapshot? Snapshot, List<Recorded> Events)> ReadStream(NpgsqlDataReader reader, CancellationToken ct)
    {
        StoredSnapshot? snapshot = null;
        var events = new List<Recorded>();
        while (await reader.ReadAsync(ct))
        {
            var (version, position) = (reader.GetInt64(0), reader.GetInt64(1));
            if (await EventRow.IsSnapshot(reader, ct)) snapshot = new StoredSnapshot(version, await EventRow.ReadText(reader, 9, ct));
            else events.Add(await EventRow.Read(reader, version, position, catalogue, ct));
        }

        return (snapshot, events);
    }

    private static NpgsqlBatchCommand Command(string text, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        return command;
    }
}
