using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Hosting.Database;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Appending;

/// <summary>A value that the database cannot take, just when the connection is about to keep the statement prepared.</summary>
public sealed class RefusedValueTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    [Fact]
    public async Task The_next_commit_on_the_connection_is_none_the_worse()
    {
        await using var one = OneConnection();
        var rig = new StoreRig(one);
        var id = await rig.Open();
        await Assert.ThrowsAsync<PostgresException>(() => rig.Append(id, 1, new CounterWasNoted("a\0b")));

        Assert.True(await rig.Append(id, 1, new CounterWasRaised(1)) > 0);
        Assert.Equal(2, (await rig.Counters.Load(id, default)).Version);
    }

    /// <summary>The control. When it fails, the driver was mended and what stands above it can go.</summary>
    [Fact]
    public async Task The_driver_alone_reads_the_next_answer_wrong()
    {
        await using var one = OneConnection();
        Assert.Equal("1", await Ask(one, """{"a": 1}"""));
        await Assert.ThrowsAsync<PostgresException>(() => Ask(one, "no json"));

        var wrong = await Assert.ThrowsAsync<Exception>(() => Ask(one, """{"a": 1}"""));
        Assert.Contains("unexpected backend message", wrong.Message, StringComparison.Ordinal);
    }

    private static async Task<object?> Ask(NpgsqlDataSource source, string json)
    {
        await using var command = source.CreateCommand("select $1::jsonb ->> 'a'");
        command.Parameters.Add(new() { Value = json, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb });
        return await command.ExecuteScalarAsync();
    }

    private NpgsqlDataSource OneConnection() => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(new ConnectionStrings(engine.Database.Configuration).Application) { MaxPoolSize = 1 });
}
