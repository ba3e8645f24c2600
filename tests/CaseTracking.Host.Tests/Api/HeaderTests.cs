using System.Text.RegularExpressions;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Api;

/// <summary>What every answer says beside its body, over every route there is and over errors.</summary>
[Trait("Proof", "K7")]
public sealed class HeaderTests(ApiProduct product) : IClassFixture<ApiProduct>
{
    private const string Policy = "default-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

    private static readonly Dictionary<string, string> Always = new(StringComparer.OrdinalIgnoreCase)
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "no-referrer",
        ["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    private static readonly HashSet<string> Sometimes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Allow", "API-Version", "Cache-Control", "CaseTracking-Position", "Content-Encoding", "Content-Length", "Content-Security-Policy", "Content-Type",
        "Accept-Ranges", "Date", "ETag", "Expires", "Last-Modified", "Link", "Location", "Pragma", "Retry-After", "Set-Cookie", "Transfer-Encoding", "Vary",
        "X-Frame-Options", "X-Swagger-UI-Version",
    };

    private static readonly HashSet<string> Cookies = ["casetracking", "casetracking-form", "casetracking-once", "casetracking-parked", "casetracking-signin"];

    [Theory]
    [InlineData(false, "text/html")]
    [InlineData(false, "application/json")]
    [InlineData(true, "text/html")]
    [InlineData(true, "application/json")]
    public async Task Every_answer_carries_exactly_what_the_table_says(bool signedIn, string accept)
    {
        using var visitor = Plain(signedIn ? await product.Employee() : product.Visitor(), out var http);
        var file = await Filing.Make(product);
        var wrong = new List<string>();
        foreach (var (method, address) in Requests(file))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            request.Headers.Add("Accept", accept);
            using var answer = await http.SendAsync(request);
            wrong.AddRange(Wrong(answer, address).Select(w => $"{method} {address} ({(int)answer.StatusCode}): {w}"));
        }

        http.Dispose();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Filing_by_page_leaves_only_cookies_of_the_table_and_no_script_can_read_them()
    {
        using var citizen = product.Visitor();
        await citizen.FileRequest();

        var kept = citizen.Cookies.GetAllCookies();
        Assert.Equal(["casetracking-form", "casetracking-once"], kept.Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.All(kept, c => Assert.True(c.HttpOnly));
    }

    [Fact]
    public void The_table_sees_what_is_wrong()
    {
        using var answer = new HttpResponseMessage(System.Net.HttpStatusCode.OK);
        answer.Headers.Add("Server", "x");
        answer.Headers.Add("Content-Security-Policy", "default-src 'unsafe-inline'");
        answer.Headers.Add("Set-Cookie", "other=1; path=/");

        Assert.Equal(10, Wrong(answer, "/werk/dossiers").Count());
    }

    private IEnumerable<(string Method, string Address)> Requests(Filing file)
    {
        foreach (var route in Route.Of(product).Where(r => !r.Fill(file).Contains('{', StringComparison.Ordinal)))
            foreach (var method in route.Methods) yield return (method, route.Fill(file));
        yield return ("GET", "/nergens");
        yield return ("GET", "/api/v1/nergens");
        yield return ("DELETE", "/api/v1/dossiers");
        yield return ("GET", $"/api/v1/volg/{Guid.NewGuid():N}");
        yield return ("GET", "/api/v1/dossiers?limit=x");
        yield return ("GET", "/openapi/v1.json");
        yield return ("GET", "/swagger/index.html");
    }

    private static IEnumerable<string> Wrong(HttpResponseMessage answer, string address)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Always)
            if (headers.GetValueOrDefault(name) != value) yield return $"{name} is '{headers.GetValueOrDefault(name)}'";
        foreach (var name in headers.Keys.Where(name => !Always.ContainsKey(name) && !Sometimes.Contains(name))) yield return $"{name} should not be there";

        var policy = headers.GetValueOrDefault("Content-Security-Policy") ?? "";
        if (policy.Contains("unsafe-", StringComparison.Ordinal) || !policy.EndsWith("frame-ancestors 'none'", StringComparison.Ordinal)) yield return $"policy '{policy}'";
        if (!policy.StartsWith(PolicyAt(address, answer), StringComparison.Ordinal)) yield return "another policy";
        if (headers.ContainsKey("API-Version") != address.StartsWith("/api", StringComparison.Ordinal)) yield return "API-Version";
        if (IsFollowed(address, answer))
        {
            if (!(headers["Cache-Control"].Contains("private", StringComparison.Ordinal) && headers["Cache-Control"].Contains("no-cache", StringComparison.Ordinal))) yield return "may be kept without asking";
        }
        else if (!IsAsset(address, answer) && headers.GetValueOrDefault("Cache-Control")?.Contains("no-store", StringComparison.Ordinal) != true)
            yield return $"Cache-Control is '{headers.GetValueOrDefault("Cache-Control")}'";
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            if (!IsGood(cookie)) yield return $"cookie {cookie.Split('=')[0]}: {string.Join(';', cookie.Split(';').Skip(1))}";
    }

    // Over plain http, in development, a cookie cannot be Secure; the identity tests see to that.
    private static bool IsGood(string cookie) =>
        Cookies.Contains(cookie.Split('=')[0].Split('.')[0]) && Says(cookie, "httponly") && (Says(cookie, "samesite=lax") || Says(cookie, "samesite=strict")) && (Says(cookie, "path=/") || IsAttempt(cookie));

    // The cookie of one attempt to sign in goes back to that one address alone.
    private static bool IsAttempt(string cookie) =>
        cookie.StartsWith("casetracking-signin.", StringComparison.Ordinal) && Says(cookie, $"path={Hosting.Identity.IdentitySchemes.CallbackPath}");

    private static bool Says(string cookie, string attribute) =>
        cookie.Split(';').Any(part => part.Trim().Equals(attribute, StringComparison.OrdinalIgnoreCase));

    // The viewer of the description has a policy of its own; what citizens sent is shut in, and a page that says there is no such file is ours.
    private static string PolicyAt(string address, HttpResponseMessage answer) =>
        address.StartsWith("/swagger", StringComparison.Ordinal) ? ""
        : address.StartsWith("/bestanden", StringComparison.Ordinal) && answer.Content.Headers.ContentType?.MediaType != "text/html" ? "sandbox; default-src 'none'; "
        : Policy;

    // What anybody with the code sees may be kept by the browser that asks each time whether it is still so.
    private static bool IsFollowed(string address, HttpResponseMessage answer) =>
        answer.Headers.ETag is not null && answer.IsSuccessStatusCode && Regex.IsMatch(address, "^/(volgen|api/v1/volg)/[^/]+$");

    // Files and the viewer of the description hold nothing of anybody.
    private static bool IsAsset(string address, HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode && (address.StartsWith("/swagger/", StringComparison.Ordinal) || Path.GetExtension(address) is ".css" or ".svg" or ".js" or ".woff2" or ".png" or ".ico" or ".map" or ".gz" or ".br");

    // Redirects are answers too: they are looked at, not followed.
    private static Visitor Plain(Visitor visitor, out HttpClient http)
    {
        http = new HttpClient(new HttpClientHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false }) { BaseAddress = visitor.Http.BaseAddress };
        return visitor;
    }
}
