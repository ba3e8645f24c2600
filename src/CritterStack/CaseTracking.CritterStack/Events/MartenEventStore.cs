using System.Runtime.ExceptionServices;
using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Streams;
using JasperFx.Events;
using Marten;
using Npgsql;
using IEventStore = CaseTracking.EventSourcing.Streams.IEventStore;

namespace CaseTracking.CritterStack.Events;

/// <summary>The event log of one module on Marten.</summary>
internal sealed class MartenEventStore(
    StoreRegistration module, DocumentStore store, NpgsqlDataSource database, CommitWriter writer, AppendSignal appended) : IEventStore
{
    private readonly StoreSql _sql = new(module.Schema);
    private readonly StreamGuard _guard = new(module.Schema);
    private readonly EventReader _reader = new(module.Schema, module.Catalogue, database);

    public string Schema => module.Schema;

    public async Task<LoadedEvents> Load(StreamQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query is { SnapshotShape: not null } and not { UntilVersion: null, KnownAt: null, EffectiveAt: null })
            throw new ArgumentException("A snapshot shows the present; a stream of the past is folded from its events.", nameof(query));

        await using var session = store.QuerySession();
        var snapshot = query.SnapshotShape is { } shape ? await KeptState(query.StreamId, shape, ct) : null;
        var events = await _reader.Read(session, query, snapshot?.Version ?? 0, ct);
        return new LoadedEvents(snapshot, events, await Rows(query, ct));
    }

    public async Task<long> Append(Commit commit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(commit);
        Limits.Check(commit, module.Catalogue);
        if (commit is { Streams: [], Rows: [], Statements: [], Messages: [], Scheduled: [], CancelledKeys: [], Reply: null }) return 0;
        try
        {
            var position = await Commit(commit, ct);
            if (position > 0) appended.Notify(module.Schema);
            return position;
        }
        catch (Exception e) when (Refusal.Behind(e) is { } refusal)
        {
            // Told from where it happened.
            ExceptionDispatchInfo.Throw(refusal);
            throw;
        }
    }

    public async Task Archive(Guid streamId, long expectedVersion, CancellationToken ct)
    {
        // Marten's own way compares no version and changes events with the rights of the application, which has none.
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(_sql.Lock));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(_sql.Archive)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = streamId }, new NpgsqlParameter<long> { TypedValue = expectedVersion } },
        });
        try
        {
            await batch.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException e) when (PostgresErrors.Translate(e) is { } refusal)
        {
            throw refusal;
        }
    }

    private async Task<long> Commit(Commit commit, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(ct);
        await writer.Before(session, commit, _sql, _guard, ct);
        var streams = commit.Streams.OrderBy(s => s.StreamId).Select(s => Add(session, s)).ToList();
        await writer.Finish(session, commit, _sql, ct);
        return streams.SelectMany(s => s.Events).Select(e => e.Sequence).DefaultIfEmpty().Max();
    }

    // Marten counts the version after the append.
    private static StreamAction Add(IDocumentSession session, StreamAppend stream)
    {
        var events = stream.Events.Select(e => (object)Envelope.ToMarten(session, e, stream.RecordedAt)).ToArray();
        return stream.ExpectedVersion == 0
            ? session.Events.StartStream(stream.StreamId, events)
            : session.Events.Append(stream.StreamId, stream.ExpectedVersion + events.Length, events);
    }

    private async Task<StoredSnapshot?> KeptState(Guid id, string shape, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select version, state::text from {module.Schema}.ct_snapshots where stream_id = $1 and shape = $2");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = shape });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? new StoredSnapshot(reader.GetInt64(0), reader.GetString(1)) : null;
    }

    private async Task<IReadOnlyList<string?>> Rows(StreamQuery query, CancellationToken ct)
    {
        if (query.Rows.Count == 0) return [];
        await using var batch = database.CreateBatch();
        foreach (var table in query.Rows)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(table.SelectSql) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = [query.StreamId] } } });

        var rows = new List<string?>(query.Rows.Count);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        do rows.Add(await reader.ReadAsync(ct) ? reader.GetString(1) : null);
        while (await reader.NextResultAsync(ct));
        return rows;
    }
}
