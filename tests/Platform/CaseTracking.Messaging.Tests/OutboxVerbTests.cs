using System.Text.Json;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Hosting.Messages;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Messaging.Tests;

[Trait("Proof", "D5")]
public sealed class OutboxVerbTests(MessagingDatabase database) : IClassFixture<MessagingDatabase>, IAsyncLifetime
{
    private readonly Guid _stream = Guid.CreateVersion7();

    public async ValueTask InitializeAsync() => await database.Empty();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_parked_message_is_listed_retried_and_parked_again()
    {
        await using var bus = new Bus(database, new FakeClock(), o => o.MaxAttempts = 1).Listen("reader", _ => throw new TimeoutException());
        await bus.Send(_stream, 1);
        await bus.Pump().RunOnce("reader", CancellationToken.None);

        var (code, listed) = await Run("outbox", "list", "--json");
        var letter = JsonDocument.Parse(listed).RootElement.GetProperty("parked")[0];
        Assert.Equal(("reader", 0), (letter.GetProperty("subscriber").GetString(), code));
        Assert.Contains(_stream.ToString(), (await Run("outbox", "list", "--subscriber", "reader")).Output, StringComparison.Ordinal);

        Assert.Equal((0, "1 retried.\n"), await Run("outbox", "retry", $"{letter.GetProperty("seq").GetInt64()}"));
        Assert.Equal((0, "No message is parked.\n"), await Run("outbox", "list"));
        var pending = await database.Scalar<long>("select seq from messaging.outbox");
        Assert.Equal((0, "1 parked.\n"), await Run("outbox", "park", $"{pending}"));
        Assert.Equal((1, "0 parked.\n"), await Run("outbox", "park", $"{pending}"));
        Assert.Equal((0, "1 retried.\n"), await Run("outbox", "retry", "--all-of", "reader"));
    }

    [Fact]
    public async Task Retrying_nothing_in_particular_is_refused() => Assert.Equal(2, (await Run("outbox", "retry")).Code);

    private async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(database.DataSource)
            .AddCaseTrackingMessages(database.Database.Configuration, dispatch: false)
            .BuildServiceProvider();
        var output = new StringWriter { NewLine = "\n" };
        var code = await CommandLineRoot.Run(services, arguments, output, TextWriter.Null);
        return (code, output.ToString());
    }
}
