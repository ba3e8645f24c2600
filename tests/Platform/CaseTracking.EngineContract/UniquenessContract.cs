using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Streams;
using Npgsql;
using Xunit;

namespace CaseTracking.EngineContract;

/// <summary>Uniqueness over streams: a statement of the module's own in the commit.</summary>
public abstract class UniquenessContract(Engine engine) : EngineTests(engine)
{
    private const int Clients = 20;

    [Fact]
    public async Task Of_clients_that_register_one_reference_one_makes_the_stream_and_the_others_find_it()
    {
        var reference = $"letter-{Guid.NewGuid():N}";
        var found = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => Register(reference))));

        Assert.Single(found.Select(f => f.Stream).Distinct());
        Assert.Single(found, f => f.IsMine);
        Assert.Equal(1, await VersionOf(found[0].Stream));
    }

    [Fact]
    public async Task Without_the_statement_every_client_makes_a_stream()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(Opened)));
        Assert.Equal(Clients, made.Distinct().Count());
    }

    private async Task<(Guid Stream, bool IsMine)> Register(string reference)
    {
        var id = Guid.CreateVersion7();
        var unique = new SqlStatement($"insert into {SampleModule.Schema}.reference (value, stream_id) values ($1, $2)", reference, id);
        try
        {
            await Run(id, s => Counter.DecideOpen(s, new CounterId(id)), Context with { Statements = [unique] });
            return (id, true);
        }
        catch (UniqueRuleException e) when (e.Constraint == "uq_reference")
        {
            Assert.Equal(0, await VersionOf(id));
            return (await Find(reference), false);
        }
    }

    private async Task<Guid> Find(string reference)
    {
        await using var command = Engine.Application.CreateCommand($"select stream_id from {SampleModule.Schema}.reference where value = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = reference });
        return (Guid)(await command.ExecuteScalarAsync(Ct))!;
    }
}
