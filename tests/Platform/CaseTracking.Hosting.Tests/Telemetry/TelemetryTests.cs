using CaseTracking.Hosting.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CaseTracking.Hosting.Tests.Telemetry;

public sealed class TelemetryTests
{
    private const string Code = "SECRET-CODE-7";

    [Fact]
    public async Task Traces_metrics_and_logs_leave_by_otlp_without_the_code_in_the_address()
    {
        await using var collector = await Collector.Start();
        using var environment = new OtlpEnvironment(collector.Address);

        await AskOnce();

        Assert.Contains("http.request.method", collector.Received("traces"));
        Assert.Contains("http.server.request.duration", collector.Received("metrics"));
        Assert.Contains("Handled a request", collector.Received("logs"));
        Assert.All(["traces", "metrics", "logs"], signal => Assert.DoesNotContain(Code, collector.Received(signal)));
    }

    [Fact]
    public async Task Nothing_is_exported_where_no_endpoint_is_configured()
    {
        await using var collector = await Collector.Start();

        await AskOnce();

        Assert.All(["traces", "metrics", "logs"], signal => Assert.Empty(collector.Received(signal)));
    }

    private static async Task AskOnce()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddEnvironmentVariables();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddCaseTrackingTelemetry(builder.Configuration);
        await using var app = builder.Build();
        app.MapGet("/follow/{code}", (string code, ILogger<TelemetryTests> log) =>
        {
            TestLog.Handled(log);
            return TypedResults.Ok();
        });
        await app.StartAsync();
        using (var client = new HttpClient()) await client.GetAsync($"{app.Urls.First()}/follow/{Code}?q={Code}");
        await app.StopAsync();
    }
}

internal static partial class TestLog
{
    [LoggerMessage(1, LogLevel.Information, "Handled a request")]
    public static partial void Handled(ILogger logger);
}
