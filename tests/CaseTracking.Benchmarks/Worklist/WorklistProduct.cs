using CaseTracking.Host;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace CaseTracking.Benchmarks.Worklist;

/// <summary>The running product, over a database that was filled before it started.</summary>
internal sealed class WorklistProduct(int files) : Product
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("RateLimits:Standard:Permits", "1000000")];

    protected override async Task<TestDatabase> CreateDatabase()
    {
        var database = await base.CreateDatabase();
        await using var app = HostApplication.Build(
            Environments.Development, b => b.Configuration.AddInMemoryCollection([new("ConnectionStrings:CaseTracking", database.ConnectionString)]));
        await new WorklistSeed(app.Services).Store(files);

        // Messages for the timeline would be dispatched while the list is measured.
        foreach (var sql in new[] { "truncate messaging.outbox cascade", "vacuum analyze" })
        {
            await using var command = database.Superuser.CreateCommand(sql);
            command.CommandTimeout = 600;
            await command.ExecuteNonQueryAsync();
        }

        return database;
    }
}
