using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.Database;
using CaseTracking.Messaging;
using CaseTracking.Testing;

namespace CaseTracking.Hosting.Tests.Database;

public sealed class EngineMarkTests : IAsyncLifetime
{
    private static readonly EngineName Other = new("other");

    private TestDatabase? database;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        database = await TestDatabase.Create(new SchemaScripts(MessagingSchema.Name, "messages", typeof(OutgoingMessage).Assembly));

    public ValueTask DisposeAsync() => database!.DisposeAsync();

    [Fact]
    public async Task The_first_host_leaves_its_mark_and_others_of_its_kind_may_start()
    {
        Assert.Null(await Of(EngineName.Own).Read(Ct));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Of(EngineName.Own).Claim(Ct)));
        Assert.Equal(EngineName.Own.Value, (await Of(Other).Read(Ct))?.Name);
    }

    [Fact]
    public async Task A_host_that_finds_the_mark_of_another_engine_refuses_and_says_what_to_do()
    {
        await Of(Other).Claim(Ct);
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => Of(EngineName.Own).Claim(Ct));
        Assert.Contains("'other'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("engine take", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_is_handed_over_on_purpose()
    {
        await Of(Other).Claim(Ct);
        Assert.Equal("other", await Of(EngineName.Own).Take(Ct));
        await Of(EngineName.Own).Claim(Ct);
        await Assert.ThrowsAsync<RefusalException>(() => Of(Other).Claim(Ct));
    }

    private EngineMark Of(EngineName engine) => new(database!.DataSource, database!.Owner, engine);
}
