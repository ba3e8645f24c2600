using CaseTracking.EventSourcing.Postgres;
using CaseTracking.EventSourcing.Streams;
using Npgsql;

namespace CaseTracking.CritterStack.Events;

/// <summary>
/// Takes the streams of a commit before Marten does anything: a commit that will be refused is refused here, while no position was
/// reserved. A refusal later on would leave Marten's tombstones in the log.
/// </summary>
internal sealed class StreamGuard(string schema)
{
    private const int NewStreams = EventStoreLock.Family + 3;

    private readonly string _read = $"select version, is_archived from {schema}.mt_streams where id = $1 for update";

    /// <summary>In the order of their ids, as every writer does, so that two commits on the same streams do not deadlock.</summary>
    public async Task Take(NpgsqlConnection connection, IReadOnlyList<StreamAppend> streams, CancellationToken ct)
    {
        foreach (var stream in streams.OrderBy(s => s.StreamId))
        {
            if (stream.ExpectedVersion == 0) await Reserve(connection, stream.StreamId, ct);
            await Check(connection, stream, ct);
        }
    }

    // What does not exist yet has no row to lock.
    private static async Task Reserve(NpgsqlConnection connection, Guid id, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select pg_advisory_xact_lock({NewStreams}, hashtext($1::text))", connection)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } },
        };
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task Check(NpgsqlConnection connection, StreamAppend stream, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(_read, connection) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = stream.StreamId } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
        {
            if (stream.ExpectedVersion != 0) throw new UnknownStreamException($"{stream.StreamId}");
            return;
        }

        var (version, isArchived) = (reader.GetInt64(0), reader.GetBoolean(1));
        if (isArchived) throw new ArchivedStreamException($"{stream.StreamId}");
        if (version != stream.ExpectedVersion) throw new StaleVersionException($"{stream.StreamId} {version}");
    }
}
