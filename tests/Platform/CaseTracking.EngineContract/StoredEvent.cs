using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Postgres;
using Npgsql;

namespace CaseTracking.EngineContract;

/// <summary>An event as somebody else stored it: an earlier version of the product, or a later one.</summary>
internal static class StoredEvent
{
    /// <summary>Puts it at the end of a stream, under a .NET type that is gone.</summary>
    /// <returns>Its position.</returns>
    public static async Task<long> Insert(Engine engine, Guid stream, long version, string name, string json, CancellationToken ct)
    {
        await using var batch = engine.Application.CreateBatch();
        // By the rule of the log, or a projection could pass over the number before its commit.
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"do $$ begin perform pg_advisory_xact_lock_shared({EventStoreLock.Family}, {EventStoreLock.KeyOf(SampleModule.Schema)}); end $$"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"update {SampleModule.Schema}.mt_streams set version = $2 where id = $1")
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = stream }, new NpgsqlParameter<long> { TypedValue = version } },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            $"""
            insert into {SampleModule.Schema}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type)
            values (nextval('{SampleModule.Schema}.mt_events_sequence'), $1, $2, $3, $4::jsonb, $5, now(), 'Gone.Long.Ago, Gone') returning seq_id
            """)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7() }, new NpgsqlParameter<Guid> { TypedValue = stream },
                new NpgsqlParameter<long> { TypedValue = version }, new NpgsqlParameter<string> { TypedValue = json },
                new NpgsqlParameter<string> { TypedValue = name },
            },
        });
        return (long)(await batch.ExecuteScalarAsync(ct))!;
    }
}
