using System.Diagnostics;
using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Reading;

/// <summary>Somebody leaves a transaction open and goes for coffee, in this database and in another one.</summary>
[Collection(Alone.Name)]
public sealed class IdleTransactionTests(PostgresEngine engine, ITestOutputHelper output) : IClassFixture<PostgresEngine>, IAsyncLifetime
{
    private static readonly int Appends = Counts.Of(reduced: 300, full: 5000);
    private readonly List<IAsyncDisposable> _idle = [];

    [Fact]
    public async Task Projections_keep_up_all_the_while()
    {
        var (rig, worst) = (new StoreRig(engine.Database.DataSource), TimeSpan.Zero);
        for (var done = 0; done < Appends; done += 100)
        {
            var positions = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => rig.Append(Guid.CreateVersion7(), 0, new CounterWasRaised(1))));
            var watch = Stopwatch.StartNew();
            Assert.True(await engine.Progress.WaitFor(SampleModule.Async[0], positions.Max(), Counts.Within(2), default), $"after {done}");
            worst = watch.Elapsed > worst ? watch.Elapsed : worst;
        }

        output.WriteLine($"{Appends} appends, worst lag {worst.TotalMilliseconds:0} ms");
    }

    [Fact]
    public async Task A_reader_that_waits_for_every_transaction_on_the_server_stands_still()
    {
        var reader = new LogReader(engine.Database.DataSource, new OldestTransaction());
        await new StoreRig(engine.Database.DataSource).Open();
        for (var look = 0; look < 20; look++) await reader.Step();
        Assert.Empty(reader.Seen);
    }

    public async ValueTask InitializeAsync()
    {
        var other = await TestDatabase.CreateEmpty();
        _idle.Add(other);
        foreach (var source in (NpgsqlDataSource[])[engine.Database.Superuser, other.Superuser])
        {
            var connection = await source.OpenConnectionAsync();
            _idle.Add(connection);

            // Not only a snapshot but a transaction number of its own, as after a write.
            await using var begin = new NpgsqlCommand("begin isolation level repeatable read; select pg_current_xact_id()", connection);
            await begin.ExecuteNonQueryAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var idle in _idle.AsEnumerable().Reverse()) await idle.DisposeAsync();
    }
}
