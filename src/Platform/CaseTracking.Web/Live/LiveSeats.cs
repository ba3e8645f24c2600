using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CaseTracking.Web.Http;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CaseTracking.Web.Live;

/// <summary>The streams that are open on this host, bounded in all and for each client.</summary>
internal sealed class LiveSeats : IDisposable
{
    private readonly ConcurrentDictionary<string, int> _perClient = new(StringComparer.Ordinal);
    private readonly Meter _meter = new("CaseTracking.Web.Live");
    private readonly LiveOptions _options;
    private int _taken;

    public LiveSeats(IOptions<LiveOptions> options)
    {
        _options = options.Value;
        _meter.CreateObservableUpDownCounter("casetracking.live.streams", () => Volatile.Read(ref _taken));
    }

    /// <returns>The status to refuse with, or nothing; then <see cref="Leave"/> must follow.</returns>
    public int? Take(HttpContext http)
    {
        if (Interlocked.Increment(ref _taken) > _options.MostStreams)
        {
            Interlocked.Decrement(ref _taken);
            return StatusCodes.Status503ServiceUnavailable;
        }

        var (client, most) = Client(http);
        if (_perClient.AddOrUpdate(client, 1, (_, n) => n + 1) <= most) return null;

        Leave(http);
        return StatusCodes.Status429TooManyRequests;
    }

    public void Leave(HttpContext http)
    {
        Interlocked.Decrement(ref _taken);
        var (client, _) = Client(http);
        if (_perClient.AddOrUpdate(client, 0, (_, n) => n - 1) <= 0) _perClient.TryRemove(KeyValuePair.Create(client, 0));
    }

    public void Dispose() => _meter.Dispose();

    private (string Client, int Most) Client(HttpContext http) =>
        http.User.FindFirst(ActorClaims.Subject)?.Value is { } person
            ? ($"user {person}", _options.MostPerPerson)
            : (RateLimitPartitions.Network(http.Connection.RemoteIpAddress), _options.MostPerAddress);
}
