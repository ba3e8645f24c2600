using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using CaseTracking.TestIdentityProvider;
using Xunit;

namespace CaseTracking.RunningProduct;

/// <summary>Somebody at a browser without JavaScript: keeps cookies, follows redirects, fills in forms.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly HttpClientHandler _handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = true };

    /// <param name="address">Where the product answers.</param>
    public Visitor(Uri address) => Http = new HttpClient(_handler) { BaseAddress = address };

    /// <summary>For requests that are no pages.</summary>
    public HttpClient Http { get; }

    /// <summary>Cookies kept so far.</summary>
    public CookieContainer Cookies => _handler.CookieContainer;

    /// <summary>Opens a page.</summary>
    public async Task<SeenPage> Open(string url) => await SeenPage.Read(await Http.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute)));

    /// <summary>Submits the form of a page, its hidden fields included.</summary>
    /// <param name="page">A page opened before.</param>
    /// <param name="action">The form's action; the first form without action, or whose action holds this text.</param>
    /// <param name="fields">What is filled in.</param>
    public async Task<SeenPage> Submit(SeenPage page, string action, params (string Name, string Value)[] fields)
    {
        var form = page.Form(action);
        var values = form.Hidden.Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var content = new FormUrlEncodedContent(values);
        return await SeenPage.Read(await Http.PostAsync(new Uri(page.Url, form.Action), content));
    }

    /// <summary>Submits the form with files of a page, its hidden fields included.</summary>
    /// <param name="page">A page opened before.</param>
    /// <param name="fields">What is filled in.</param>
    /// <param name="files">What is chosen; names go out as they are.</param>
    public async Task<SeenPage> Upload(SeenPage page, (string Name, string Value)[] fields, params (string Field, string Name, byte[] Bytes)[] files)
    {
        ArgumentNullException.ThrowIfNull(page);
        var form = page.Form("", "multipart/form-data");
        using var content = Files(form.Hidden.Select(h => (h.Key, h.Value)).Concat(fields), files);
        return await SeenPage.Read(await Http.PostAsync(new Uri(page.Url, form.Action), content));
    }

    /// <summary>A form with files as a browser sends it.</summary>
    public static MultipartFormDataContent Files(IEnumerable<(string Name, string Value)> fields, params (string Field, string Name, byte[] Bytes)[] files)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(files);
        var content = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"");
            content.Add(part);
        }

        return content;
    }

    /// <summary>Signs in at the test provider.</summary>
    public async Task SignIn(TestPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var people = await Open("/aanmelden?returnUrl=/");
        var back = await Submit(people, "/authorize", ("person", person.Subject));
        Assert.Equal(HttpStatusCode.OK, back.Status);
    }

    /// <summary>Posts JSON to the API.</summary>
    public async Task<HttpResponseMessage> Post(string url, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request);
    }

    /// <summary>The version of something in the API as its ETag says it, to send as If-Match.</summary>
    public async Task<string> Version(string url)
    {
        using var answer = await Http.GetAsync(new Uri(url, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.ETag?.Tag ?? throw new Xunit.Sdk.XunitException($"{url} has no ETag.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }
}

/// <summary>A page as a visitor sees it.</summary>
public sealed partial record SeenPage(Uri Url, HttpStatusCode Status, string Html, HttpResponseMessage Response)
{
    /// <summary>Reads the answer of a request.</summary>
    public static async Task<SeenPage> Read(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new SeenPage(response.RequestMessage!.RequestUri!, response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), response);
    }

    internal (string Action, List<KeyValuePair<string, string>> Hidden) Form(string action, string holding = "")
    {
        foreach (Match form in Forms().Matches(Html).Where(f => f.Value.Contains(holding, StringComparison.Ordinal)))
        {
            var target = ActionOf().Match(form.Value) is { Success: true } m ? m.Groups[1].Value : Url.PathAndQuery;
            if (!target.Contains(action, StringComparison.Ordinal)) continue;
            return (target, [.. HiddenFields().Matches(form.Value).Select(h =>
                KeyValuePair.Create(NameOf().Match(h.Value).Groups[1].Value, ValueOf().Match(h.Value).Groups[1].Value))]);
        }

        throw new Xunit.Sdk.XunitException($"No form to '{action}' on {Url.AbsolutePath}.");
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<form[^>]*action=\"([^\"]*)\"")]
    private static partial Regex ActionOf();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenFields();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex NameOf();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex ValueOf();
}
