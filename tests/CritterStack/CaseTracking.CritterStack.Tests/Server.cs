using CaseTracking.CritterStack.Tests;
using Testcontainers.PostgreSql;

[assembly: AssemblyFixture(typeof(Server))]

namespace CaseTracking.CritterStack.Tests;

/// <summary>The server the tests run on: that of <c>ConnectionStrings__CaseTracking</c>, or a container when there is none.</summary>
public sealed class Server : IAsyncLifetime
{
    private const string Variable = "ConnectionStrings__CaseTracking";
    private PostgreSqlContainer? _container;

    public async ValueTask InitializeAsync()
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable))) return;

        _container = new PostgreSqlBuilder("postgres:17").Build();
        await _container.StartAsync();
        Environment.SetEnvironmentVariable(Variable, _container.GetConnectionString());
    }

    public async ValueTask DisposeAsync()
    {
        if (_container is not null) await _container.DisposeAsync();
    }
}
