using System.Text;
using CaseTracking.Benchmarks.Measuring;
using CaseTracking.Benchmarks.Ours;
using CaseTracking.Benchmarks.Tickets;
using CaseTracking.EventSourcing.Postgres;
using Npgsql;

namespace CaseTracking.Benchmarks.Limit;

/// <summary>
/// The texts and the JSON that our code sends, taken from one batch it made: the bare program sends the same by construction.
/// </summary>
internal static class BareStatements
{
    private static readonly NpgsqlBatch Ours = Make();

    public static string Lock => Text(0);

    public static string Advance => Text(1);

    public static string AppendEvents => Text(2);

    public static string Upsert => Text(3);

    public static string Outbox => Text(4);

    public static string ReadStream { get; } = new StoreSql(TicketModule.Schema).ReadWholeStream;

    public static string ReadRow { get; } = TicketModule.Inline[0].Table.SelectSql;

    public static byte[][] EventData { get; } = Json(2, 3);

    public static byte[][] EventHeaders { get; } = Json(2, 9);

    public static byte[][] Row { get; } = Json(3, 1);

    public static byte[][] MessageBody { get; } = Json(4, 4);

    public static byte[][] MessageHeaders { get; } = Json(4, 5);

    private static NpgsqlBatch Make()
    {
        var stream = StreamCycle.OneByOne().Next();
        var row = OwnAppend.Commit(stream).Rows[0].Json;
        (stream.Version, stream.Row) = (1, row);

        var batch = new NpgsqlBatch();
        var commit = OwnAppend.Commit(stream);
        new AppendBatch(batch, new StoreSql(TicketModule.Schema), TicketModule.Catalogue).Add(commit);
        TicketModule.Outbox.AddTo(batch, commit.Messages, commit.Scheduled, commit.CancelledKeys);
        return batch.BatchCommands.Count == 5
            ? batch
            : throw new InvalidOperationException("An append sends other statements than the limit knows.");
    }

    private static string Text(int statement) => Ours.BatchCommands[statement].CommandText;

    private static byte[][] Json(int statement, int parameter) => Ours.BatchCommands[statement].Parameters[parameter].Value switch
    {
        string[] text => [.. text.Select(Encoding.UTF8.GetBytes)],
        byte[][] bytes => bytes,
        ReadOnlyMemory<byte>[] bytes => [.. bytes.Select(b => b.ToArray())],
        var other => throw new InvalidOperationException($"JSON is sent as {other?.GetType()}."),
    };
}
