using CaseTracking.EventSourcing.Projections;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.Host;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CaseTracking.RunningProduct;

/// <summary>The whole product, running: its own database, a real web server on loopback and a provider to sign in at.</summary>
public class Product : IAsyncLifetime
{
    private WebApplication? _app;
    private TestDatabase? _database;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Its database.</summary>
    public TestDatabase Database => _database ?? throw new InvalidOperationException("The product is not started yet.");

    /// <summary>Its services.</summary>
    public IServiceProvider Services => (_app ?? throw new InvalidOperationException("The product is not started yet.")).Services;

    /// <summary>Where the mails it sends become files.</summary>
    public string MailFolder { get; } = Path.Combine(Path.GetTempPath(), $"ct-mail-{Guid.NewGuid():N}");

    /// <summary>Settings on top of those for tests.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    /// <summary>The host's way to its database.</summary>
    protected virtual string Connection => Database.ConnectionString;

    /// <summary>Somebody at a browser, not signed in.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>Somebody at a browser, signed in.</summary>
    public async Task<Visitor> SignedIn(TestPerson person)
    {
        var visitor = Visitor();
        await visitor.SignIn(person);
        return visitor;
    }

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        _database = await CreateDatabase();
        await Start();
    }

    /// <summary>Stops and starts again on the same database.</summary>
    public async Task Restart()
    {
        await Stop();
        await Start();
    }

    /// <summary>Waits until everybody who must know has heard everything.</summary>
    public Task Settled() => Eventually.Holds(
        // In one look: what leaves the one table for the other is not missed in between.
        () => IsTrue("select not exists (select from messaging.outbox where parked_at is null) and not exists (select from messaging.scheduled where due_at <= now())"),
        "everything is told");

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await Stop();
        if (_database is not null) await _database.DisposeAsync();
        if (Directory.Exists(MailFolder)) Directory.Delete(MailFolder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Every script of the product, as its own composition names them.</summary>
    public static SchemaScripts[] Scripts() => Registered<SchemaScripts>();

    /// <summary>Every event store of the product, with its projections.</summary>
    public static StoreRegistration[] Stores() => Registered<StoreRegistration>();

    private static T[] Registered<T>()
    {
        using var app = (IDisposable)HostApplication.Build(Environments.Development, builder => builder.UseLoopback(Loopback.FreePort(), Loopback.FreePort()));
        return [.. ((WebApplication)app).Services.GetServices<T>()];
    }

    /// <summary>Makes the database it runs on.</summary>
    protected virtual Task<TestDatabase> CreateDatabase() => TestDatabase.Create(Scripts());

    /// <summary>Changes the composition, after the settings for tests.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    private async Task<bool> IsTrue(string sql)
    {
        await using var command = Database.Superuser.CreateCommand(sql);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private async Task Start()
    {
        var (port, provider) = (Loopback.FreePort(), Loopback.FreePort());
        Address = new Uri($"http://localhost:{port}");
        _app = HostApplication.Build(Environments.Development, builder =>
        {
            builder.UseLoopback(port, provider);
            builder.Configuration.AddInMemoryCollection([new("Mail:PickupFolder", MailFolder)]);
            builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:CaseTracking", Connection), .. Settings]);
            Configure(builder);
        });
        await _app.StartAsync();
    }

    private async Task Stop()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }
}

/// <summary>Settings every product under test has.</summary>
internal static class TestSettings
{
    public static void UseLoopback(this WebApplicationBuilder builder, int port, int provider)
    {
        builder.WebHost.UseUrls($"http://localhost:{port}");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection([new("TestIdentityProvider:Url", $"http://localhost:{provider}")]);
    }
}
