using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CaseTracking.Hosting.Tests.Identity.OneTime;

/// <summary>A browser as far as its cookies go.</summary>
internal sealed class Tab
{
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>The cookies as the browser was told to keep them.</summary>
    public List<SetCookieHeaderValue> Told { get; } = [];

    /// <summary>A request with the cookies there are.</summary>
    public HttpContext Request()
    {
        var http = new DefaultHttpContext { Request = { Scheme = "https", Host = new HostString("localhost") } };
        http.Request.Headers.Cookie = string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));
        return http;
    }

    public async Task<T> Send<T>(Func<HttpContext, Task<T>> ask)
    {
        var http = Request();
        var answer = await ask(http);
        foreach (var cookie in SetCookieHeaderValue.ParseList([.. http.Response.Headers.SetCookie.OfType<string>()]))
        {
            Told.Add(cookie);
            if (cookie.Expires < DateTimeOffset.UnixEpoch.AddDays(1)) _cookies.Remove(cookie.Name.ToString());
            else _cookies[cookie.Name.ToString()] = cookie.Value.ToString();
        }

        return answer;
    }

    public Tab Copy()
    {
        var copy = new Tab();
        foreach (var (name, value) in _cookies) copy._cookies[name] = value;
        return copy;
    }
}
