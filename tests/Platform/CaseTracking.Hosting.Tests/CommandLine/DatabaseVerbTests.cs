using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Hosting.Database;
using CaseTracking.Hosting.Tests.Database;
using CaseTracking.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.Tests.CommandLine;

public sealed class DatabaseVerbTests : IAsyncLifetime
{
    private static readonly SchemaScripts Scripts = ScriptAssembly.Shop(("0001_table", "create table {schema}.line (text text)"));
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateEmpty();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Applying_says_what_ran_and_the_second_time_that_nothing_had_to()
    {
        Assert.Equal((0, "applied shop/module/0001_table\n1 scripts applied.\n", ""), await Run("db", "apply"));
        Assert.Equal((0, "The database is up to date.\n", ""), await Run("db", "apply"));
    }

    [Fact]
    public async Task Asserting_ends_with_1_when_something_differs()
    {
        await Run("db", "apply");
        Assert.Equal((0, "The database is as the scripts make it.\n", ""), await Run("db", "assert"));

        await database.Superuser.Execute("alter table shop.line add planted int");

        Assert.Equal((1, "+ shop: column line.planted: integer\n1 differences.\n", ""), await Run("db", "assert"));
        var (exitCode, output, _) = await Run("db", "assert", "--json");
        Assert.Equal(1, exitCode);
        Assert.Contains("\"kind\": \"unexpected\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_one_line_and_exit_code_2()
    {
        await Run("db", "apply");
        await database.Superuser.Execute("update casetracking.migration set checksum = ''");

        var (exitCode, _, error) = await Run("db", "apply");

        Assert.Equal(2, exitCode);
        Assert.StartsWith("Changed after it was applied: shop/module/0001_table.", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_a_refusal()
    {
        var configuration = new ConfigurationManager
        {
            ["ConnectionStrings:CaseTracking"] = $"Host=127.0.0.1;Port={Loopback.FreePort()};Username=x",
        };
        await using var services = new ServiceCollection().AddCaseTrackingDatabase(configuration).BuildServiceProvider();
        using var error = new StringWriter { NewLine = "\n" };

        Assert.Equal(2, await CommandLineRoot.Run(services, ["db", "apply"], TextWriter.Null, error));
        Assert.StartsWith("The database cannot be reached", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("db", "nonsense")]
    [InlineData("db", "apply", "--nonsense")]
    public async Task Wrong_use_ends_with_2(params string[] arguments) => Assert.Equal(2, (await Run(arguments)).ExitCode);

    [Fact]
    public async Task Help_needs_no_database()
    {
        var services = new ServiceCollection().AddCaseTrackingDatabase(new ConfigurationBuilder().Build()).BuildServiceProvider();

        Assert.Equal(0, await CommandLineRoot.Run(services, ["--help"], TextWriter.Null, TextWriter.Null));
    }

    private async Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        await using var services = new ServiceCollection()
            .AddCaseTrackingDatabase(database.Configuration).AddSchemaScripts(Scripts).BuildServiceProvider();
        return (await CommandLineRoot.Run(services, arguments, output, error), output.ToString(), error.ToString());
    }
}
