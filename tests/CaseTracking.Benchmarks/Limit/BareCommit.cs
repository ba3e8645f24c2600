using CaseTracking.Benchmarks.Tickets;
using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Benchmarks.Limit;

/// <summary>The batch of an append as a bare program sends it: only what differs per operation is not made beforehand.</summary>
internal static class BareCommit
{
    private static readonly string[] Type = ["ticket_was_handled"];
    private static readonly string[] DotnetType = [$"{typeof(TicketWasHandled).FullName}, {typeof(TicketWasHandled).Assembly.GetName().Name}"];
    private static readonly string?[] Correlation = [TicketModule.Context.Metadata.CorrelationId];
    private static readonly string?[] Causation = [null];
    private static readonly string[] Subscriber = ["reports"];
    private static readonly string[] MessageType = ["ticket_moved.tickets"];

    public static async Task Send(NpgsqlConnection connection, Guid stream, long version, CancellationToken ct)
    {
        var at = DateTime.UtcNow;
        var (ids, streams) = (new[] { Guid.CreateVersion7() }, new[] { stream });
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(BareStatements.Lock),
                new(BareStatements.Advance) { Parameters = { Of(stream), Of(TicketModule.StreamType), Of(version), Of(1L), Of(at) } },
                new(BareStatements.AppendEvents)
                {
                    Parameters =
                    {
                        Of(ids), Of(streams), Of(new[] { version + 1 }), Json(BareStatements.EventData), Of(Type), Of(new[] { at }),
                        Of(DotnetType), Of(Correlation), Of(Causation), Json(BareStatements.EventHeaders),
                    },
                },
                new(BareStatements.Upsert) { Parameters = { Of(streams), Json(BareStatements.Row) } },
                new(BareStatements.Outbox)
                {
                    Parameters =
                    {
                        Of(Subscriber), Of(ids), Of(streams), Of(MessageType), Json(BareStatements.MessageBody), Json(BareStatements.MessageHeaders),
                        new() { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = DBNull.Value },
                    },
                },
            },
        };
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };

    private static NpgsqlParameter<byte[][]> Json(byte[][] values) => new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };
}
