using CaseTracking.Hosting.Database;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseTracking.Hosting.Tests.Database;

[Trait("Proof", "B7")]
public sealed class SettingsGuardTests
{
    [Theory]
    [InlineData("fsync=off")]
    [InlineData("full_page_writes=off")]
    [InlineData("synchronous_commit=off")]
    [InlineData("synchronous_commit=local")]
    [InlineData("synchronous_commit=remote_write")]
    public async Task In_production_a_host_refuses_a_server_that_may_lose_what_it_confirmed(string setting)
    {
        await using var server = await PostgresServer.Start(setting);
        await using var database = await TestDatabase.CreateOn(server.ConnectionString);

        var refusal = await Assert.ThrowsAsync<UnsafeSettingsException>(() => StartHost(database, Environments.Production));

        Assert.Equal([setting], refusal.Settings);
        Assert.True(await StartHost(database, Environments.Development));
    }

    [Theory]
    [InlineData("synchronous_commit=on")]
    [InlineData("synchronous_commit=remote_apply")]
    public async Task In_production_a_host_starts_on_a_server_with_safe_settings(string setting)
    {
        await using var server = await PostgresServer.Start(setting);
        await using var database = await TestDatabase.CreateOn(server.ConnectionString);

        Assert.True(await StartHost(database, Environments.Production));
    }

    [Fact]
    public async Task A_host_refuses_a_server_that_does_not_answer_in_one_line()
    {
        var server = await PostgresServer.Start();
        var database = await TestDatabase.CreateOn(server.ConnectionString);
        await server.Stop();

        var refusal = await Assert.ThrowsAsync<DatabaseUnreachableException>(() => StartHost(database, Environments.Development));

        Assert.DoesNotContain('\n', refusal.Message);
        await server.DisposeAsync();
    }

    private static async Task<bool> StartHost(TestDatabase database, string environment)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Services.AddCaseTrackingDatabase(database.Configuration);
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
        return true;
    }
}
