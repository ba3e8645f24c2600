using Npgsql;
using NpgsqlTypes;

namespace CaseTracking.Messaging;

/// <summary>Messages turned into one array per column, as <c>unnest</c> takes them.</summary>
internal sealed class MessageColumns(int count, MessageTypes types)
{
    private readonly Guid[] _ids = new Guid[count];
    private readonly Guid[] _streams = new Guid[count];
    private readonly string[] _types = new string[count];
    private readonly byte[][] _bodies = new byte[count][];
    private readonly byte[][] _headers = new byte[count][];

    /// <summary>The same message in <paramref name="rows"/> rows: serialised once, referred to by each.</summary>
    public void Fill(int start, int rows, OutgoingMessage message)
    {
        var type = types.NameOf(message.Body.GetType());
        var (body, headers) = (MessageJson.Write(message.Body), MessageJson.Write(message.Headers));
        for (var row = start; row < start + rows; row++)
        {
            (_ids[row], _streams[row], _types[row]) = (message.Id, message.StreamId, type);
            (_bodies[row], _headers[row]) = (body, headers);
        }
    }

    /// <summary>Five parameters: message id, stream id, type, body, headers.</summary>
    public void AddTo(NpgsqlBatchCommand command)
    {
        command.Parameters.Add(Sql.Array(_ids, NpgsqlDbType.Uuid));
        command.Parameters.Add(Sql.Array(_streams, NpgsqlDbType.Uuid));
        command.Parameters.Add(Sql.Array(_types, NpgsqlDbType.Text));
        command.Parameters.Add(Sql.Array(_bodies, NpgsqlDbType.Jsonb));
        command.Parameters.Add(Sql.Array(_headers, NpgsqlDbType.Jsonb));
    }
}
