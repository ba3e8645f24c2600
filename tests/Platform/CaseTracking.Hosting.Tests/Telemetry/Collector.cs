using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CaseTracking.Hosting.Tests.Telemetry;

/// <summary>Receives what is exported by OTLP over HTTP and keeps the bytes as text: strings stand in them as they are.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, StringBuilder> received = new();
    private readonly WebApplication app;

    private Collector(WebApplication app)
    {
        this.app = app;
        app.MapPost("/v1/{signal}", Receive);
    }

    public string Address => app.Urls.First();

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        await collector.app.StartAsync();

        return collector;
    }

    public string Received(string signal) => received.TryGetValue(signal, out var text) ? text.ToString() : "";

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> Receive(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var text = received.GetOrAdd(signal, _ => new());
        lock (text) text.Append(Encoding.Latin1.GetString(body.ToArray()));

        return Results.Ok();
    }
}
