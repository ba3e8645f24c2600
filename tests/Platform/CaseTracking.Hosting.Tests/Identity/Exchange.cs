using System.Net;

namespace CaseTracking.Hosting.Tests.Identity;

/// <summary>What a browser asked and got.</summary>
internal sealed record Exchange(Uri Url, HttpStatusCode Status, Uri? Location, IReadOnlyList<string> SetCookies, string Body)
{
    /// <summary>Whether this text was anywhere a browser can see.</summary>
    public bool Shows(string text) =>
        ((string[])[Url.AbsoluteUri, Location?.AbsoluteUri ?? "", Body, .. SetCookies])
            .Any(place => place.Contains(text, StringComparison.Ordinal));

    public static async Task<Exchange> Read(HttpResponseMessage response)
    {
        var url = response.RequestMessage!.RequestUri!;
        return new(
            url,
            response.StatusCode,
            response.Headers.Location is { } location ? new Uri(url, location) : null,
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
            await response.Content.ReadAsStringAsync());
    }
}
