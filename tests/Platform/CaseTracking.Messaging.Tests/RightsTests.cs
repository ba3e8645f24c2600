using Npgsql;

namespace CaseTracking.Messaging.Tests;

public sealed class RightsTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>
{
    public static TheoryData<string> Writes =>
    [
        "insert into messaging.outbox (subscriber, message_id, stream_id, type, body, headers) values ('s', gen_random_uuid(), gen_random_uuid(), 't', '{}', '{}')",
        "insert into messaging.scheduled values ('k', gen_random_uuid(), gen_random_uuid(), 't', '{}', '{}', now())",
        "insert into messaging.inbox values ('s', gen_random_uuid())",
    ];

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_rebuild_cannot_send_what_the_application_can(string sql)
    {
        Assert.Equal("42501", await Refusal(database.Rebuild, sql));
        Assert.Null(await Refusal(database.DataSource, sql));
    }

    [Fact]
    public async Task A_report_sees_the_queue_but_no_body()
    {
        Assert.Null(await Refusal(database.Database.Reader, "select seq, subscriber, type, attempts, last_error from messaging.outbox"));
        Assert.Equal("42501", await Refusal(database.Database.Reader, "select body from messaging.outbox"));
        Assert.Equal("42501", await Refusal(database.Database.Reader, "select headers from messaging.scheduled"));
        Assert.Equal("42501", await Refusal(database.Database.Reader, "select key from messaging.idempotency"));
    }

    private static async Task<string?> Refusal(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (await Record.ExceptionAsync(() => command.ExecuteNonQueryAsync()) as PostgresException)?.SqlState;
    }
}
