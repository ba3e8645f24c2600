using System.CommandLine;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Hosting.Database;
using CaseTracking.Messaging;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.Tests.CommandLine;

/// <summary>A verb that writes events minds whose database it is, as a serving host does.</summary>
public sealed class WritingVerbTests : IAsyncLifetime
{
    private static readonly EngineName Other = new("other");

    private readonly StringWriter error = new();

    private TestDatabase? database;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        database = await TestDatabase.Create(new SchemaScripts(MessagingSchema.Name, "messages", typeof(OutgoingMessage).Assembly));

    public async ValueTask DisposeAsync()
    {
        await database!.DisposeAsync();
        await error.DisposeAsync();
    }

    [Fact]
    public async Task It_leaves_the_mark_of_its_engine()
    {
        Assert.Equal(0, await Run(EngineName.Own, "write", "now"));
        Assert.Equal(EngineName.Own.Value, (await Mark(Other).Read(Ct))?.Name);
    }

    [Fact]
    public async Task It_refuses_where_another_engine_writes_and_a_verb_that_reads_goes_on()
    {
        await Mark(Other).Claim(Ct);
        Assert.Equal(2, await Run(EngineName.Own, "write", "now"));
        Assert.Contains("engine take", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await Run(EngineName.Own, "read"));
    }

    [Theory]
    [InlineData("write", "--help")]
    [InlineData("write", "then")]
    [InlineData("read")]
    public async Task What_writes_nothing_leaves_no_mark(params string[] arguments)
    {
        await Run(EngineName.Own, arguments);
        Assert.Null(await Mark(Other).Read(Ct));
    }

    private async Task<int> Run(EngineName engine, params string[] arguments)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(Mark(engine))
            .AddSingleton<ICommandLineVerb>(new Verb("write", WritesEvents: true))
            .AddSingleton<ICommandLineVerb>(new Verb("read", WritesEvents: false))
            .BuildServiceProvider();
        await using var output = new StringWriter();
        return await CommandLineRoot.Run(services, arguments, output, error, Ct);
    }

    private EngineMark Mark(EngineName engine) => new(database!.DataSource, database!.Owner, engine);

    private sealed record Verb(string Name, bool WritesEvents) : ICommandLineVerb
    {
        public Command Build(IServiceProvider services)
        {
            var (verb, now) = (new Command(Name), new Command("now"));
            verb.SetAction(_ => 0);
            now.SetAction(_ => 0);
            verb.Subcommands.Add(now);
            return verb;
        }
    }
}
