using CaseTracking.EngineContract;
using CaseTracking.EngineContract.Sample;
using CaseTracking.Testing;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CaseTracking.CritterStack.Tests;

/// <summary>Marten and Wolverine under the contract.</summary>
public sealed class CritterStackEngine : Engine
{
    private TestDatabase? _database;

    public override NpgsqlDataSource Superuser => (_database ?? throw new InvalidOperationException("Not started.")).Superuser;

    protected override async Task<HostApplicationBuilder> Configure()
    {
        _database = await TestDatabase.Create(SampleModule.Scripts);
        return Composition.CritterStack(_database);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }
}
