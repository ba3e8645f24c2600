using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Faults.Tests;

/// <summary>A server of its own with a database of the product on it, so that it can suffer alone.</summary>
internal sealed class SufferingDatabase : IAsyncDisposable
{
    private SufferingDatabase(PostgresServer server, TestDatabase database) => (Server, Database) = (server, database);

    public PostgresServer Server { get; }

    public TestDatabase Database { get; }

    public static async Task<SufferingDatabase> Start(params string[] settings)
    {
        var server = await PostgresServer.Start(settings);
        return new(server, await TestDatabase.CreateOn(server.ConnectionString, Product.Scripts()));
    }

    /// <summary>The server goes with its data: the database need not be dropped first.</summary>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
