using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Aggregates;
using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Rebuilding;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Projections;

/// <summary>A database with the sample module, the hosts on it, and what tests ask of both.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly List<Node> _nodes = [];

    private Bench(TestDatabase database) => _database = database;

    public static CommandContext Context { get; } = new(new EventMetadata(Actor: "employee-1"));

    public static StoreRegistration Sample { get; } = new(SampleModule.Schema, SampleModule.Catalogue, SampleModule.Inline, SampleModule.Async);

    public static IEnumerable<IProjection> Projections => SampleModule.Inline.Concat(SampleModule.Async);

    public TestDatabase Database => _database;

    public Rebuilder Rebuilder => InPages(100);

    public static async Task<Bench> Start(string? server = null) => new(
        server is null ? await TestDatabase.Create(SampleModule.Scripts) : await TestDatabase.CreateOn(server, SampleModule.Scripts));

    public Rebuilder InPages(int size) => new(_database.Rebuild) { PageSize = size };

    /// <summary>Another host.</summary>
    public Node Node(string name, StoreRegistration? store = null)
    {
        _nodes.Add(new Node(_database.ConnectionString, name, store ?? Sample));
        return _nodes[^1];
    }

    /// <summary>A table for one more projection, which keeps documents.</summary>
    public Task AddDocuments(string table) => Execute(
        _database.Owner,
        $"""
        create table sample.{table} (id uuid not null primary key, data jsonb not null);
        insert into sample.ct_projections values ('{table}');
        grant select, insert, update, delete on sample.{table} to casetracking_app;
        grant select on sample.{table} to casetracking_rebuild, casetracking_reader;
        """);

    public async Task<string> Hash(IProjection projection)
    {
        await using var connection = await _database.Superuser.OpenConnectionAsync();
        return await RowHash.Of(connection, projection.Table, CancellationToken.None);
    }

    public async Task<T> Scalar<T>(string sql)
    {
        await using var command = _database.Superuser.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public Task<long> Progress(IProjection projection) =>
        Scalar<long>($"select coalesce((select last_seq_id from sample.mt_event_progression where name = '{projection.Name}:All'), 0)");

    public Task Execute(string sql) => Execute(_database.Superuser, sql);

    public static async Task Execute(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Opens counters and raises each a few times, some closed, by way of commands; returns the last position.</summary>
    public static async Task<long> Fill(Node node, int counters, int raises)
    {
        var last = new long[counters];
        await Parallel.ForAsync(0, counters, async (i, ct) => last[i] = await FillOne(node, i, raises, ct));
        return last.Max();
    }

    /// <summary>Stores many events in few commits, past the inline projections.</summary>
    public static async Task Pour(Node node, int counters, int raises)
    {
        foreach (var chunk in Enumerable.Range(0, counters).Select(_ => Guid.CreateVersion7()).Chunk(Math.Max(1, 900 / (raises + 1))))
        {
            await node.Log.Append(new Commit([.. chunk.Select(id => new StreamAppend(id, "counter", 0,
                [new(new CounterWasOpened(new(id), Colour.Red), new()), .. Enumerable.Range(1, raises).Select(by => new NewEvent(new CounterWasRaised(by), new()))],
                DateTimeOffset.UtcNow))]), CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task<long> FillOne(Node node, int number, int raises, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        var outcome = await node.Counters.Execute(id, s => Counter.DecideOpen(s, new(id)), Context, ct);
        for (var by = 1; by <= raises; by++) outcome = await node.Counters.Execute(id, s => Counter.DecideRaise(s, by), Context, ct);
        if (number % 3 == 0) outcome = await node.Counters.Execute(id, Counter.DecideClose, Context, ct);
        return ((Rules.Outcome.Done)outcome).Position;
    }
}
