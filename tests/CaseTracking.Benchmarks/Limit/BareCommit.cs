using CaseTracking.Benchmarks.Tickets;
using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Benchmarks.Limit;

/// <summary>The batch of an append as a bare program sends it: made once, only what differs per operation is set again.</summary>
internal sealed class BareCommit
{
    private static readonly string DotnetType = $"{typeof(TicketWasHandled).FullName}, {typeof(TicketWasHandled).Assembly.GetName().Name}";

    private readonly NpgsqlParameter<Guid> _stream = new();
    private readonly NpgsqlParameter<long> _expected = new();
    private readonly NpgsqlParameter<DateTime> _at = new();
    private readonly Guid[] _ids = new Guid[1];
    private readonly Guid[] _streams = new Guid[1];
    private readonly long[] _versions = new long[1];
    private readonly DateTime[] _times = new DateTime[1];
    private readonly NpgsqlBatchCommand[] _commands;

    public BareCommit() => _commands =
    [
        new(BareStatements.Lock),
        new(BareStatements.Advance) { Parameters = { _stream, Of(TicketModule.StreamType), _expected, Of(1L), _at } },
        new(BareStatements.AppendEvents)
        {
            Parameters =
            {
                Of(_ids), Of(_streams), Of(_versions), Json(BareStatements.EventData), Of(new[] { "ticket_was_handled" }), Of(_times),
                Of(new[] { DotnetType }), Of(new[] { TicketModule.Context.Metadata.CorrelationId }), Of(new string?[1]), Json(BareStatements.EventHeaders),
            },
        },
        new(BareStatements.Upsert) { Parameters = { Of(_streams), Json(BareStatements.Row) } },
        new(BareStatements.Outbox)
        {
            Parameters =
            {
                Of(new[] { "reports" }), Of(_ids), Of(_streams), Of(new[] { "ticket_moved.tickets" }), Json(BareStatements.MessageBody),
                Json(BareStatements.MessageHeaders), new() { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = DBNull.Value },
            },
        },
    ];

    public async Task Send(NpgsqlConnection connection, Guid stream, long version, CancellationToken ct)
    {
        _stream.TypedValue = _streams[0] = stream;
        _expected.TypedValue = version;
        _versions[0] = version + 1;
        _at.TypedValue = _times[0] = DateTime.UtcNow;
        _ids[0] = Guid.CreateVersion7();
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in _commands) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };

    private static NpgsqlParameter<byte[][]> Json(byte[][] values) => new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };
}
