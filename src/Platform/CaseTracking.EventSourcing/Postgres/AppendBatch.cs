using System.Text.Json;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Streams;
using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.EventSourcing.Postgres;

/// <summary>Writes a commit as statements of one batch. The server runs a batch as one transaction and answers it as a whole.</summary>
internal sealed class AppendBatch(NpgsqlBatch batch, StoreSql sql, EventCatalogue catalogue)
{
    public void Add(Commit commit)
    {
        if (commit.Streams.Count > 0) Statement(sql.Lock);
        foreach (var statement in commit.Statements) Statement(statement.Sql, [.. statement.Parameters.Select(p => new NpgsqlParameter { Value = p })]);
        if (commit.Streams.Count > 0)
        {
            AddStreams(commit.Streams);
            AddEvents(commit.Streams);
        }

        AddRows(commit.Rows);
        foreach (var s in commit.Snapshots) Statement(sql.KeepSnapshot, Of(s.StreamId), Of(s.Version), Of(s.Shape), Of(s.Json));
    }

    // Streams in the order of their ids: two commits on the same streams then wait for each other instead of deadlocking.
    private void AddStreams(IReadOnlyList<StreamAppend> streams)
    {
        foreach (var s in streams.Count == 1 ? streams : [.. streams.OrderBy(s => s.StreamId)])
            Statement(sql.Advance, Of(s.StreamId), Of(s.StreamType), Of(s.ExpectedVersion), Of((long)s.Events.Count), Of(s.RecordedAt.UtcDateTime));
    }

    private void AddEvents(IReadOnlyList<StreamAppend> streams)
    {
        var columns = new EventColumns(streams.Sum(s => s.Events.Count));
        foreach (var stream in streams)
        {
            for (var i = 0; i < stream.Events.Count; i++) columns.Add(stream, i, catalogue.Find(stream.Events[i].Data.GetType()));
        }

        Statement(sql.AppendEvents, columns.Parameters());
    }

    private void AddRows(IReadOnlyList<RowWrite> rows)
    {
        if (rows.Count == 1)
        {
            AddRow(rows[0]);
            return;
        }

        foreach (var table in rows.GroupBy(r => r.Table))
        {
            var kept = table.Where(r => r.Json is not null).ToList();
            var gone = table.Where(r => r.Json is null).Select(r => r.Key).ToArray();
            if (kept.Count > 0) Statement(table.Key.UpsertSql, Of(kept.ConvertAll(r => r.Key).ToArray()), Jsonb(kept.ConvertAll(r => r.Json!).ToArray()));
            if (gone.Length > 0) Statement(table.Key.DeleteSql, Of(gone));
        }
    }

    // What most commits hold; the same statements as for many.
    private void AddRow(RowWrite row)
    {
        if (row.Json is null) Statement(row.Table.DeleteSql, Of<Guid[]>([row.Key]));
        else Statement(row.Table.UpsertSql, Of<Guid[]>([row.Key]), Jsonb([row.Json]));
    }

    private void Statement(string text, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        batch.BatchCommands.Add(command);
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };

    private static NpgsqlParameter<T[]> Jsonb<T>(T[] values) =>
        new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };

    /// <summary>The columns of the events to insert, each as one array.</summary>
    private sealed class EventColumns(int count)
    {
        private readonly Guid[] _ids = new Guid[count];
        private readonly Guid[] _streams = new Guid[count];
        private readonly long[] _versions = new long[count];
        private readonly byte[][] _data = new byte[count][];
        private readonly string[] _types = new string[count];
        private readonly DateTime[] _recordedAt = new DateTime[count];
        private readonly string[] _dotnetTypes = new string[count];
        private readonly string?[] _correlations = new string?[count];
        private readonly string?[] _causations = new string?[count];
        private readonly byte[][] _headers = new byte[count][];
        private (EventMetadata? Metadata, byte[] Json) _written = (null, []);
        private int _next;

        public void Add(StreamAppend stream, int index, CataloguedEvent type)
        {
            var e = stream.Events[index];
            var at = _next++;
            (_ids[at], _streams[at], _versions[at]) = (e.Id, stream.StreamId, stream.ExpectedVersion + index + 1);
            (_types[at], _dotnetTypes[at], _recordedAt[at]) = (type.Name, type.DotnetType, stream.RecordedAt.UtcDateTime);
            (_correlations[at], _causations[at]) = (e.Metadata.CorrelationId, e.Metadata.CausationId);
            _data[at] = EventPayload.Write(type, e.Data);
            _headers[at] = Headers(e.Metadata);
        }

        // The events of a command share one metadata object: it is written once.
        private byte[] Headers(EventMetadata metadata)
        {
            if (!ReferenceEquals(metadata, _written.Metadata)) _written = (metadata, JsonSerializer.SerializeToUtf8Bytes(metadata, EventJson.HeaderOptions));
            return _written.Json;
        }

        public NpgsqlParameter[] Parameters() =>
        [
            Of(_ids), Of(_streams), Of(_versions), Jsonb(_data), Of(_types), Of(_recordedAt), Of(_dotnetTypes), Of(_correlations),
            Of(_causations), Jsonb(_headers),
        ];
    }
}
