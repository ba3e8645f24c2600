using CaseTracking.Messaging.Tests.Contracts.V1;
using Npgsql;

namespace CaseTracking.Messaging.Tests;

internal static class Handlers
{
    /// <summary>The effect of a well-behaved handler: one row, through the transaction of the delivery.</summary>
    public static Task Record(Incoming<CounterMoved> message) =>
        Insert(new NpgsqlCommand(InsertSql, message.Transaction.Connection, message.Transaction), message);

    /// <summary>An effect nothing can take back.</summary>
    public static Task RecordOutside(NpgsqlDataSource database, Incoming<CounterMoved> message) =>
        Insert(database.CreateCommand(InsertSql), message);

    private const string InsertSql = "insert into effect (message_id, stream_id, number) values ($1, $2, $3)";

    private static async Task Insert(NpgsqlCommand command, Incoming<CounterMoved> message)
    {
        await using (command)
        {
            command.Parameters.AddWithValue(message.MessageId);
            command.Parameters.AddWithValue(message.StreamId);
            command.Parameters.AddWithValue(message.Body.Number);
            await command.ExecuteNonQueryAsync();
        }
    }
}
