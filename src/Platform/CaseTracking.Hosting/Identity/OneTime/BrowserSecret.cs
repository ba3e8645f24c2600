using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Hosting.Identity.OneTime;

/// <summary>A random secret that only one browser has, in a cookie; the database keeps hashes of it.</summary>
internal sealed class BrowserSecret(IdentitySettings settings, string name)
{
    private readonly CookieBuilder _cookie = Cookie(settings, name);

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public void Give(HttpContext http, string secret) => http.Response.Cookies.Append(_cookie.Name!, secret, _cookie.Build(http));

    public string? Read(HttpContext http) => http.Request.Cookies[_cookie.Name!] is { Length: > 0 } secret ? secret : null;

    public void Forget(HttpContext http) => http.Response.Cookies.Delete(_cookie.Name!, _cookie.Build(http));

    public static byte[] Hash(string secret, string code = "") => SHA256.HashData(Encoding.UTF8.GetBytes($"{secret}/{code}"));

    private static CookieBuilder Cookie(IdentitySettings settings, string name)
    {
        var cookie = new CookieBuilder();
        cookie.Secure(settings, name);
        return cookie;
    }
}
