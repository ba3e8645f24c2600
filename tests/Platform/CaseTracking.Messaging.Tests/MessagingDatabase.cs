using CaseTracking.EventSourcing.Schema;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.Messaging.Tests;

/// <summary>The schema of messages, and a table for handlers to write to.</summary>
public sealed class MessagingDatabase() : DatabaseFixture(new SchemaScripts(MessagingSchema.Name, "messages", typeof(OutboxWriter).Assembly))
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Execute(
            """
            create table effect (
                place bigint generated always as identity, subscriber text, message_id uuid, stream_id uuid, number int);
            grant all on effect to casetracking_app
            """);
    }

    public Task Empty() => Execute(
        "truncate messaging.outbox, messaging.inbox, messaging.scheduled, messaging.idempotency, effect");

    public async Task Execute(string sql)
    {
        await using var command = Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> Scalar<T>(string sql, params object[] parameters)
    {
        await using var command = Superuser.CreateCommand(sql);
        foreach (var value in parameters) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public Task<long> Outbox() => Scalar<long>("select count(*) from messaging.outbox");

    /// <summary>Numbers per stream in the order in which their effects were committed.</summary>
    public async Task<ILookup<Guid, int>> Effects()
    {
        await using var command = Superuser.CreateCommand("select stream_id, number from effect order by place");
        await using var row = await command.ExecuteReaderAsync();
        var effects = new List<(Guid Stream, int Number)>();
        while (await row.ReadAsync()) effects.Add((row.GetGuid(0), row.GetInt32(1)));
        return effects.ToLookup(e => e.Stream, e => e.Number);
    }
}
