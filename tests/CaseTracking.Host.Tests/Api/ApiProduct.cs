using System.Collections.Concurrent;
using System.Globalization;
using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseTracking.Host.Tests.Api;

/// <summary>The product without a limit on how much one visitor may ask, with everything it logs kept.</summary>
public class ApiProduct : Product
{
    private readonly ConcurrentQueue<string> _logged = new();

    /// <summary>Every line logged so far, from trace up.</summary>
    public IReadOnlyCollection<string> Logged => _logged;

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("RateLimits:Standard:Permits", "1000000"), new("RateLimits:Guessable:Permits", "1000000")];

    /// <summary>An employee, signed in.</summary>
    public Task<Visitor> Employee() => SignedIn(TestPeople.Burgerzaken);

    /// <summary>Reads one number.</summary>
    public async Task<long> Count(string sql)
    {
        await using var command = Database.Superuser.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Changes rows as nobody in the product can.</summary>
    public async Task Change(string sql)
    {
        await using var command = Database.Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The filters of the product stay: what is kept here is what a log would hold.</summary>
    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<ILoggerProvider>(new Keeper(_logged));
    }

    private sealed class Keeper(ConcurrentQueue<string> logged) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Lines(categoryName, logged);

        public void Dispose()
        {
        }
    }

    private sealed class Lines(string category, ConcurrentQueue<string> logged) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logged.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
    }
}
