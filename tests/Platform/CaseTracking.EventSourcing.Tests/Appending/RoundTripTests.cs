using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Hosting.Database;
using CaseTracking.Messaging;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Appending;

/// <summary>Counted in the protocol, between client and server: a Sync is where a client waits for the server's answer.</summary>
public sealed class RoundTripTests : IClassFixture<StoreDatabase>, IAsyncDisposable
{
    private readonly WireProxy _proxy;
    private readonly NpgsqlDataSource _source;
    private readonly StoreRig _rig;

    public RoundTripTests(StoreDatabase fixture)
    {
        _proxy = new WireProxy(new ConnectionStrings(fixture.Database.Configuration).Application);
        _source = NpgsqlDataSource.Create(_proxy.ConnectionString);
        _rig = new StoreRig(_source);
    }

    [Fact]
    public async Task A_command_waits_for_the_server_twice()
    {
        var id = await _rig.Open();
        _proxy.Reset();
        await _rig.Raise(id, 1);
        Assert.Equal(2, _proxy.Sent('S'));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task A_commit_waits_for_the_server_once_however_much_is_in_it(int count)
    {
        var id = await _rig.Open();
        _proxy.Reset();
        await _rig.Store.Append(Everything(id, count), default);
        Assert.Equal(1, _proxy.Sent('S'));

        var stream = await _rig.Store.Load(new StreamQuery(id) { SnapshotShape = "shape", Rows = [SampleModule.Inline[1].Table] }, default);
        Assert.Equal((count + 1, 0), (stream.Snapshot!.Version, stream.Events.Count));
        Assert.NotNull(stream.Rows[0]);
    }

    [Fact]
    public async Task Statements_sent_one_by_one_wait_for_each()
    {
        await using var connection = await _source.OpenConnectionAsync();
        _proxy.Reset();
        await using var tx = await connection.BeginTransactionAsync();
        for (var i = 0; i < 4; i++)
        {
            await using var command = new NpgsqlCommand("select 1", connection, tx);
            await command.ExecuteScalarAsync();
        }

        await tx.CommitAsync();
        Assert.Equal(4, _proxy.Sent('S'));
    }

    [Fact]
    public async Task Statements_are_parsed_once_and_then_run_prepared()
    {
        var id = await _rig.Open();
        for (var i = 0; i < 4; i++) await _rig.Raise(id, 1);

        _proxy.Reset();
        for (var i = 0; i < 5; i++) await _rig.Raise(id, 1);
        Assert.Equal(0, _proxy.Sent('P'));
        Assert.True(_proxy.Sent('E') >= 5 * 6, "the statements still ran");
    }

    [Fact]
    public async Task Without_preparation_every_statement_is_parsed_every_time()
    {
        await using var unprepared = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_proxy.ConnectionString) { MaxAutoPrepare = 0 });
        var rig = new StoreRig(unprepared);
        var id = await rig.Open();
        _proxy.Reset();
        await rig.Raise(id, 1);
        Assert.True(_proxy.Sent('P') >= 6, $"{_proxy.Sent('P')} parsed");
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    private static Commit Everything(Guid id, int count) => new([StoreRig.Of(id, 1, [.. Enumerable.Repeat(new CounterWasRaised(1), count)])])
    {
        Rows = [new RowWrite(SampleModule.Inline[1].Table, id, """{"id": "00000000-0000-0000-0000-000000000001", "story": []}""")],
        Snapshots = [new SnapshotWrite(id, count + 1, "shape", "{}")],
        Statements = [new SqlStatement("insert into sample.reference (value, stream_id) values ($1, $2)", $"{id}", id)],
        Messages = [new OutgoingMessage(Guid.CreateVersion7(), id, new CounterRaised(id, 1), new MessageHeaders())],
        Scheduled = [new ScheduledMessage($"{id}", DateTimeOffset.MaxValue, new OutgoingMessage(Guid.CreateVersion7(), id, new CounterRaised(id, 1), new MessageHeaders()))],
        CancelledKeys = ["another"],
        Reply = new IdempotentReply(new IdempotencyKey("client", $"{id}", new byte[1]), new StoredReply(200, null, null, null)),
    };
}
