using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.Messaging.Tests;

[Trait("Proof", "D10")]
public sealed class IdempotencyTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>, IAsyncLifetime
{
    private static readonly StoredReply Reply = new(201, "/api/v1/things/1", "\"1\"", """{"id":1}""");
    private readonly FakeClock _clock = new();
    private readonly IdempotencyKey _key = new("client-1 POST /things", "abc", new byte[] { 1, 2, 3 });

    public async ValueTask InitializeAsync() => await database.Empty();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_same_request_gets_the_same_reply_and_the_position_of_its_effect()
    {
        Assert.IsType<Lookup.Unknown>(await Store().Find(_key, CancellationToken.None));
        await Execute(_key, positionSql: "(select max(place) from effect)");

        var replay = Assert.IsType<Lookup.Replay>(await Store().Find(_key, CancellationToken.None));
        Assert.Equal(Reply, replay.Reply);
        Assert.Equal(await database.Scalar<long>("select max(place) from effect"), replay.Position);
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_noticed_and_another_scope_is_another_key()
    {
        await Execute(_key);

        Assert.IsType<Lookup.OtherBody>(await Store().Find(_key with { BodyHash = new byte[] { 9 } }, CancellationToken.None));
        Assert.IsType<Lookup.Unknown>(await Store().Find(_key with { Scope = "client-2 POST /things" }, CancellationToken.None));
    }

    [Fact]
    public async Task Of_parallel_requests_on_several_hosts_one_has_an_effect()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TryExecute(_key))));

        Assert.Single(outcomes, done => done);
        Assert.Equal(1, await Effects());
    }

    [Fact]
    public async Task A_statement_that_passes_over_a_live_reply_would_let_both_through()
    {
        for (var request = 0; request < 2; request++)
        {
            await using var batch = Batch();
            batch.BatchCommands.Add(new("insert into messaging.idempotency values ('s', 'k', '', 200) on conflict do nothing"));
            await batch.ExecuteNonQueryAsync();
        }

        Assert.Equal(2, await Effects());
    }

    [Fact]
    public async Task A_request_that_failed_is_executed_when_it_comes_again()
    {
        await using (var batch = Batch())
        {
            Store().AddTo(batch, _key, Reply, positionSql: null);
            batch.BatchCommands.Add(new("select 1 / 0"));
            await Assert.ThrowsAsync<PostgresException>(() => batch.ExecuteNonQueryAsync());
        }

        Assert.IsType<Lookup.Unknown>(await Store().Find(_key, CancellationToken.None));
        Assert.True(await TryExecute(_key));
        Assert.Equal(1, await Effects());
    }

    [Fact]
    public async Task After_eight_days_the_key_is_new_and_before_seven_it_is_not()
    {
        await Execute(_key);

        _clock.Advance(TimeSpan.FromDays(6.9));
        Assert.IsType<Lookup.Replay>(await Store().Find(_key, CancellationToken.None));
        Assert.False(await TryExecute(_key));

        _clock.Advance(TimeSpan.FromDays(1.1));
        Assert.IsType<Lookup.Unknown>(await Store().Find(_key, CancellationToken.None));
        Assert.True(await TryExecute(_key));
        Assert.False(await TryExecute(_key));
        Assert.Equal(2, await Effects());
    }

    [Fact]
    public void A_key_is_in_flight_once_in_a_host()
    {
        var store = Store();
        var first = store.TryEnter(_key);

        Assert.NotNull(first);
        Assert.Null(store.TryEnter(_key with { BodyHash = default }));
        Assert.NotNull(store.TryEnter(_key with { Key = "def" }));

        first.Dispose();
        using var second = store.TryEnter(_key);
        first.Dispose();
        Assert.NotNull(second);
        Assert.Null(store.TryEnter(_key));
    }

    private IdempotencyStore Store() => new(database.DataSource, new MessagingOptions(), _clock);

    private Task<long> Effects() => database.Scalar<long>("select count(*) from effect");

    private NpgsqlBatch Batch()
    {
        var batch = database.DataSource.CreateBatch();
        batch.BatchCommands.Add(new("insert into effect (number) values (1)"));
        return batch;
    }

    private async Task Execute(IdempotencyKey key, string? positionSql = null)
    {
        await using var batch = Batch();
        Store().AddTo(batch, key, Reply, positionSql);
        await batch.ExecuteNonQueryAsync();
    }

    private async Task<bool> TryExecute(IdempotencyKey key)
    {
        try
        {
            await Execute(key);
            return true;
        }
        catch (PostgresException e) when (e is { SqlState: "23505", ConstraintName: MessagingSchema.IdempotencyKeyConstraint })
        {
            return false;
        }
    }
}
