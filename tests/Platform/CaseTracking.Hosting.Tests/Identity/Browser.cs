using System.Net;
using System.Text.RegularExpressions;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Hosting.Tests.Identity;

/// <summary>Keeps cookies, follows redirects when asked to, and remembers all it saw.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;
    private readonly string _site;

    public Browser(string site)
    {
        _site = site;
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = Cookies,
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                certificate?.GetCertHashString() == LoopbackCertificate.Instance.GetCertHashString() },
        });
    }

    public CookieContainer Cookies { get; } = new();

    public List<Exchange> Trail { get; } = [];

    public Cookie? SessionCookie => Cookies.GetAllCookies().SingleOrDefault(cookie => cookie.Name == "__Host-casetracking");

    public Task<Exchange> Get(string url) => Send(new(HttpMethod.Get, At(url)));

    public Task<Exchange> Post(string url, Dictionary<string, string> form, string? header = null, string? value = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, At(url)) { Content = new FormUrlEncodedContent(form) };
        if (header is not null) request.Headers.Add(header, value);
        return Send(request);
    }

    public async Task<Exchange> Follow(Exchange exchange)
    {
        for (var i = 0; i < 20 && exchange.Location is { } next; i++) exchange = await Get(next.AbsoluteUri);
        return exchange;
    }

    /// <summary>Goes as far as the provider's answer: a redirect back to the site, not yet followed.</summary>
    public async Task<Exchange> ReachAnswer(TestPerson person, string returnUrl = "/who")
    {
        var page = await Follow(await Get($"/aanmelden?returnUrl={Uri.EscapeDataString(returnUrl)}"));
        return await Submit(page, new() { ["person"] = person.Subject });
    }

    /// <summary>Sends the first form of a page, its hidden fields included.</summary>
    public Task<Exchange> Submit(Exchange page, Dictionary<string, string> fields)
    {
        var form = FormElement().Match(page.Body);
        Assert.True(form.Success, $"No form at {page.Url.AbsolutePath}: {page.Status}");
        foreach (Match hidden in HiddenField().Matches(form.Value))
            fields.TryAdd(hidden.Groups["name"].Value, WebUtility.HtmlDecode(hidden.Groups["value"].Value));

        return Post(new Uri(page.Url, WebUtility.HtmlDecode(form.Groups["action"].Value)).AbsoluteUri, fields);
    }

    public async Task<Exchange> SignIn(TestPerson person, string returnUrl = "/who") =>
        await Follow(await ReachAnswer(person, returnUrl));

    /// <summary>Another browser with the same cookies: what someone has who copied them.</summary>
    public Browser Copy()
    {
        var copy = new Browser(_site);
        foreach (Cookie cookie in Cookies.GetAllCookies())
            copy.Cookies.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, cookie.Domain) { Secure = cookie.Secure });
        return copy;
    }

    public async Task<bool> IsSignedIn() => (await Get("/who")).Status == HttpStatusCode.OK;

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""<form[^>]* action="(?<action>[^"]*)".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex FormElement();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)""")]
    private static partial Regex HiddenField();

    private Uri At(string url) => new(new Uri(_site), url);

    private async Task<Exchange> Send(HttpRequestMessage request)
    {
        using (request)
        using (var response = await _client.SendAsync(request))
        {
            var exchange = await Exchange.Read(response);
            Trail.Add(exchange);
            return exchange;
        }
    }
}
