using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CaseTracking.Web.Live;

/// <summary>
/// Server-sent events of one reader: only which version is there, never what it says. The page asks for that as it asks for anything,
/// and is refused what it may not see.
/// </summary>
internal sealed class LiveStream(Func<ILiveReader> watch, long lastSeen, ISessionWatch? session) : IResult
{
    public const string MediaType = "text/event-stream";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var seats = httpContext.RequestServices.GetRequiredService<LiveSeats>();
        if (seats.Take(httpContext) is { } refused)
        {
            httpContext.Response.Headers.RetryAfter = "60";
            httpContext.Response.StatusCode = refused;
            return;
        }

        try
        {
            using var reader = watch();
            using var signedIn = session?.Watch(httpContext);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(
                httpContext.RequestAborted, reader.Gone, signedIn?.Gone ?? default,
                httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
            await Write(httpContext, reader, end.Token);
        }
        catch (OperationCanceledException)
        {
            // Every way in which a stream ends: the reader left, the session did, the thing is gone, or the host stops.
        }
        finally
        {
            seats.Leave(httpContext);
        }
    }

    private async Task Write(HttpContext http, ILiveReader reader, CancellationToken ct)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<LiveOptions>>().Value;
        http.Response.ContentType = MediaType;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await Send(http.Response, $"retry: {Spread(options.Return)}\n\n", ct);

        for (var seen = lastSeen; ;)
        {
            var version = await reader.Next(seen, options.Heartbeat, ct);
            if (session is not null && !await session.Holds(http, ct)) return;

            await Send(http.Response, version is null ? ":\n\n" : string.Create(CultureInfo.InvariantCulture, $"id: {version}\ndata: {version}\n\n"), ct);
            seen = version ?? seen;
        }
    }

    private static async Task Send(HttpResponse response, string frame, CancellationToken ct)
    {
        await response.WriteAsync(frame, ct);
        await response.Body.FlushAsync(ct);
    }

    // A host that stops sends thousands away at once; they should not come back at once.
    private static int Spread(TimeSpan least) => Random.Shared.Next((int)least.TotalMilliseconds, 3 * (int)least.TotalMilliseconds);
}
