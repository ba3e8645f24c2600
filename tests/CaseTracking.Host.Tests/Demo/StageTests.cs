using CaseTracking.Hosting;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Hosting.Database;
using CaseTracking.Hosting.Demo;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseTracking.Host.Tests.Demo;

/// <summary>A story of the past and a host of the present keep out of each other's way, and a story that broke off is known.</summary>
public sealed class StageTests
{
    private const string Files = "select count(*) from dossiers.dossieroverzicht";

    [Fact]
    public async Task A_database_that_a_host_serves_is_not_filled_and_after_the_host_it_is()
    {
        var product = new Product();
        await product.InitializeAsync();
        try
        {
            var (refused, error) = await SeededCity.Seed(product.Database, "--files", "1");
            Assert.Equal(2, refused);
            Assert.Contains("Stop that first", error, StringComparison.Ordinal);
            Assert.Equal(0, await Count(product.Database, Files));
        }
        finally
        {
            await product.DisposeAsync();
        }

        await using var database = await TestDatabase.Create(Product.Scripts());
        Assert.Equal((0, ""), await SeededCity.Seed(database, "--files", "1"));
    }

    [Fact]
    public async Task A_host_does_not_start_while_a_city_is_being_played()
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using var host = SeededCity.Build(Environments.Development, database.ConnectionString);
        await using (await StageLock.Alone(host.Services.GetRequiredService<ConnectionStrings>(), TestContext.Current.CancellationToken))
            Assert.Contains("is being played", (await Assert.ThrowsAsync<RefusalException>(() => host.StartAsync())).Message, StringComparison.Ordinal);

        await using var next = SeededCity.Build(Environments.Development, database.ConnectionString);
        await next.StartAsync(TestContext.Current.CancellationToken);
        await next.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_city_that_was_broken_off_is_served_by_nobody_and_played_anew_when_asked()
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        await BreakOff(database);
        Assert.NotEqual(0, await Count(database, Files));

        await using var host = SeededCity.Build(Environments.Development, database.ConnectionString);
        foreach (var message in new[] { (await Assert.ThrowsAsync<RefusalException>(() => host.StartAsync())).Message, (await Refused(database)), await Refused(database, "--once") })
            Assert.Contains("broken off. To throw away what is there and play it anew: casetracking seed --again", message, StringComparison.Ordinal);

        Assert.Equal((0, ""), await SeededCity.Seed(database, "--once", "--again", "--files", "30"));
        Assert.Equal(30, await Count(database, Files));
        await using var next = SeededCity.Build(Environments.Development, database.ConnectionString);
        await next.StartAsync(TestContext.Current.CancellationToken);
        await next.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_city_that_was_played_to_its_end_is_never_thrown_away()
    {
        await using var database = await TestDatabase.Create(Product.Scripts());
        Assert.Equal((0, ""), await SeededCity.Seed(database, "--files", "3"));

        Assert.Contains("already has files", await Refused(database, "--again"), StringComparison.Ordinal);
        Assert.Equal((0, ""), await SeededCity.Seed(database, "--once", "--again"));
        Assert.Equal(3, await Count(database, Files));
        await using var app = SeededCity.Build(Environments.Development, database.ConnectionString);
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Services.GetRequiredService<HalfStory>().Clear(TestContext.Current.CancellationToken));
    }

    // As Ctrl-C does, once there is something to lose.
    private static async Task BreakOff(TestDatabase database)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var app = SeededCity.Build(Environments.Development, database.ConnectionString);
        var run = CommandLineRoot.Run(app.Services, ["seed", "--files", "600"], TextWriter.Null, TextWriter.Null, stop.Token);
        await Eventually.Holds(async () => await Count(database, Files) > 0, "the first files are there");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    private static async Task<string> Refused(TestDatabase database, params string[] options)
    {
        var (code, error) = await SeededCity.Seed(database, options);
        Assert.Equal(2, code);
        return error;
    }

    private static async Task<long> Count(TestDatabase database, string sql)
    {
        await using var command = database.Superuser.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
