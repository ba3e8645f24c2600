using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CaseTracking.Web.Live;

/// <summary>What an endpoint that tells of news answers: a stream to who asks for one, else the version that is there now.</summary>
public static class LiveNews
{
    /// <summary>The header in which a browser that lost its stream says what it saw last.</summary>
    public const string LastSeenHeader = "Last-Event-ID";

    /// <summary>The version of the page that asks, for its first stream.</summary>
    public const string SinceQuery = "vanaf";

    /// <summary>Answers for one thing.</summary>
    /// <param name="http">The request, allowed to see the thing.</param>
    /// <param name="feed">Where its versions come from.</param>
    /// <param name="key">What it is found by.</param>
    /// <param name="session">For what only who is signed in may see: the stream ends with the session.</param>
    public static async Task<IResult> Of<TKey>(HttpContext http, LiveFeed<TKey> feed, TKey key, ISessionWatch? session = null)
        where TKey : notnull
    {
        if (WantsStream(http.Request)) return new LiveStream(() => feed.Watch(key), LastSeen(http.Request), session);

        var versions = await feed.Versions([key], http.RequestAborted);
        return versions.TryGetValue(key, out var version) ? Now(http, version) : TypedResults.NotFound();
    }

    private static bool WantsStream(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains(LiveStream.MediaType, StringComparison.OrdinalIgnoreCase);

    private static long LastSeen(HttpRequest request) =>
        Number(request.Headers[LastSeenHeader]) ?? Number(request.Query[SinceQuery]) ?? 0;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A few bytes, or none: who cannot have a stream asks this every half minute.
    private static IResult Now(HttpContext http, long version)
    {
        var tag = new EntityTagHeaderValue($"\"{version}\"");
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ETag = tag.ToString();
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(seen => seen.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Text(version.ToString(CultureInfo.InvariantCulture));
    }
}
