using CaseTracking.Benchmarks.Measuring;
using Npgsql;

namespace CaseTracking.Benchmarks.Limit;

/// <summary>The limit of a command: reads every column of the stream and the document, understands nothing, appends.</summary>
internal sealed class BareDecide(NpgsqlDataSource database, StreamCycle streams) : IWorker
{
    public async Task Once(CancellationToken ct)
    {
        var stream = streams.Next();
        await using var connection = await database.OpenConnectionAsync(ct);
        stream.Version = await Load(connection, stream.Id, ct);
        await BareCommit.Send(connection, stream.Id, stream.Version++, ct);
    }

    private static async Task<long> Load(NpgsqlConnection connection, Guid stream, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(BareStatements.ReadStream) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = stream } } },
                new(BareStatements.ReadRow) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = [stream] } } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var version = 0L;
        while (await reader.ReadAsync(ct)) version = ReadEvent(reader);
        await reader.NextResultAsync(ct);
        while (await reader.ReadAsync(ct)) _ = (reader.GetGuid(0), reader.GetString(1));
        return version;
    }

    private static long ReadEvent(NpgsqlDataReader reader)
    {
        _ = (reader.GetInt64(1), reader.GetGuid(2), reader.GetGuid(3), reader.GetString(4), reader.GetDateTime(5));
        _ = (reader.IsDBNull(6) ? null : reader.GetString(6), reader.IsDBNull(7) ? null : reader.GetString(7));
        _ = (reader.GetFieldValue<byte[]>(8), reader.GetFieldValue<byte[]>(9));
        return reader.GetInt64(0);
    }
}
