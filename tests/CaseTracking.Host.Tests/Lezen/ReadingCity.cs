using CaseTracking.Host.Tests.Api;
using CaseTracking.Hosting.Demo;
using CaseTracking.RunningProduct;
using CaseTracking.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseTracking.Host.Tests.Lezen;

/// <summary>The product on a made-up city in which every mail was really sent, each on its own day.</summary>
public sealed class ReadingCity : ApiProduct
{
    private static readonly int Files = Counts.Of(100, 500);

    /// <summary>Every mail of the year, and of what the tests do since.</summary>
    public ReceivedMails Mails => new(MailFolder);

    protected override async Task<TestDatabase> CreateDatabase()
    {
        var database = await base.CreateDatabase();
        await using var stage = HostApplication.Build(Environments.Development, builder =>
        {
            var clock = new StoryClock();
            builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddSingleton<StoryPlayer>();
            builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:CaseTracking", database.ConnectionString)]);
            builder.Configuration.AddInMemoryCollection([new("Mail:PickupFolder", MailFolder), new("Mail:LinkBase", "https://stad.example")]);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        await stage.Services.GetRequiredService<StoryPlayer>().Play(new StoryPlan(Files, DateTimeOffset.UtcNow, 9999), default);
        return database;
    }
}
