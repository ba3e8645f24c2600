using System.Diagnostics;
using System.Text.Json;
using CaseTracking.Hosting.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace CaseTracking.Hosting.Tests.Telemetry;

public sealed class JsonLinesTests
{
    [Fact]
    public void An_entry_is_one_line_of_json_with_its_trace_and_without_scopes()
    {
        using var services = new ServiceCollection().AddCaseTrackingTelemetry(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var formatter = services.GetServices<ConsoleFormatter>().Single(f => f.Name == "casetracking");
        var scopes = new LoggerExternalScopeProvider();
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        using var writer = new StringWriter();

        using (scopes.Push(new Dictionary<string, object> { ["RequestPath"] = "/follow/SECRET" }))
        {
            var entry = new LogEntry<string>(LogLevel.Warning, "Some.Category", new(7, "SevenHappened"), "one\ntwo",
                new InvalidOperationException("boom"), (state, _) => state);
            formatter.Write(entry, scopes, writer);
        }

        var line = Assert.Single(writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var json = JsonElement.Parse(line);
        Assert.Equal("one\ntwo", json.GetProperty("message").GetString());
        Assert.Equal(7, json.GetProperty("eventId").GetInt32());
        Assert.Equal("SevenHappened", json.GetProperty("event").GetString());
        Assert.Equal(activity.TraceId.ToHexString(), json.GetProperty("traceId").GetString());
        Assert.Contains("boom", json.GetProperty("exception").GetString());
        Assert.DoesNotContain("SECRET", line);
    }
}
