using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CaseTracking.Web.Http;

/// <summary>Who shares a limit: a signed-in user, else a network neighbourhood.</summary>
internal static class RateLimitPartitions
{
    private const int Segments = 10;

    private static readonly Dictionary<string, (int Permits, int WindowSeconds)> Defaults = new()
    {
        [RateLimits.Standard] = (300, 60),
        [RateLimits.Guessable] = (10, 600),
        [RateLimits.Costly] = (10, 60),
    };

    public static IEnumerable<string> Names => Defaults.Keys;

    public static RateLimitOptions Read(IConfiguration configuration, string name)
    {
        var options = new RateLimitOptions { Permits = Defaults[name].Permits, WindowSeconds = Defaults[name].WindowSeconds };
        configuration.GetSection($"RateLimits:{name}").Bind(options);

        return options is { Permits: > 0, WindowSeconds: > 0 }
            ? options
            : throw new InvalidOperationException($"RateLimits:{name} needs Permits and WindowSeconds above zero.");
    }

    public static RateLimitPartition<string> Of(HttpContext context, string name, RateLimitOptions options) =>
        RateLimitPartition.GetSlidingWindowLimiter($"{name}:{Client(context)}", _ => new()
        {
            PermitLimit = options.Permits,
            Window = TimeSpan.FromSeconds(options.WindowSeconds),
            SegmentsPerWindow = Segments,
        });

    private static string Client(HttpContext context) =>
        context.User.FindFirstValue("sub") is { } subject
            ? $"user {subject}"
            : $"net {Network(context.Connection.RemoteIpAddress)}";

    /// <summary>The address itself for IPv4, the /56 that a subscriber usually holds for IPv6.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return address.ToString();

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 7, 9);

        return new IPAddress(bytes) + "/56";
    }
}
