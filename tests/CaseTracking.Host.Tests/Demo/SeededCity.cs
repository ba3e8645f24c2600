using CaseTracking.Host.Tests.Api;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseTracking.Host.Tests.Demo;

/// <summary>The product on a made-up city that was played before it started.</summary>
public class SeededCity : ApiProduct
{
    public const int Files = 60;

    /// <summary>The end of the year that was played.</summary>
    public static DateTimeOffset Now { get; } = DateTimeOffset.UtcNow;

    /// <summary>Files of this one.</summary>
    protected virtual int Size => Files;

    /// <summary>The story stands still: what falls due while somebody looks is not dealt with.</summary>
    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [.. base.Settings, new("Messages:Dispatch", "false")];

    /// <summary>Runs the verb as the command line does.</summary>
    public static async Task<(int ExitCode, string Error)> Seed(TestDatabase database, params IEnumerable<string> options)
    {
        await using var app = Build(Environments.Development, database.ConnectionString);
        using var error = new StringWriter();
        return (await CommandLineRoot.Run(app.Services, ["seed", .. options], TextWriter.Null, error), error.ToString());
    }

    /// <summary>The product in that environment, not started.</summary>
    public static WebApplication Build(string environment, string connection) => HostApplication.Build(environment, builder =>
    {
        builder.WebHost.UseUrls($"http://localhost:{Loopback.FreePort()}");
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:CaseTracking", connection)]);
        if (environment == Environments.Development) builder.Configuration.AddInMemoryCollection([new("TestIdentityProvider:Url", $"http://localhost:{Loopback.FreePort()}")]);
        if (environment != Environments.Development)
            builder.Configuration.AddInMemoryCollection([new("Identity:Authority", "https://login.example"), new("Identity:ClientId", "stad"), new("Identity:ClientSecret", "geheim")]);
        builder.Services.AddSingleton<TimeProvider>(new FakeClock(Now));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
    });

    /// <summary>A column of text.</summary>
    public static async Task<List<string>> Read(TestDatabase database, string sql)
    {
        await using var command = database.Superuser.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }

    protected override async Task<TestDatabase> CreateDatabase()
    {
        var database = await base.CreateDatabase();
        Assert.Equal((0, ""), await Seed(database, "--files", $"{Size}"));
        return database;
    }
}
