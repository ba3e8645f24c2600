using System.Text;
using System.Text.Json;

namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>The call that trades a code for tokens.</summary>
internal static class TokenRequest
{
    public static HttpRequestMessage Build(
        IdentitySettings settings, string endpoint, string code, string redirectUri, string? verifier, DateTimeOffset now)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirectUri,
        };
        if (verifier is not null) form["code_verifier"] = verifier;

        var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
        request.Headers.Accept.Add(new("application/json"));
        Authenticate(request, form, settings, now);
        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    public static async Task<JsonDocument> ReadJson(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            return JsonDocument.Parse(await response.Content.ReadAsStringAsync(ct));
        }
        catch (JsonException e)
        {
            throw new SignInRefusedException("the token endpoint did not answer in JSON", e);
        }
    }

    private static void Authenticate(
        HttpRequestMessage request, Dictionary<string, string> form, IdentitySettings settings, DateTimeOffset now)
    {
        switch (settings.ClientAuthentication)
        {
            case ClientAuthentication.PrivateKey:
                form["client_id"] = settings.ClientId;
                form["client_assertion_type"] = ClientAssertion.Type;
                form["client_assertion"] = ClientAssertion.Create(settings, request.RequestUri!.AbsoluteUri, now);
                break;
            case ClientAuthentication.Post:
                form["client_id"] = settings.ClientId;
                form["client_secret"] = settings.ClientSecret;
                break;
            default:
                // RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
                var pair = $"{FormEncode(settings.ClientId)}:{FormEncode(settings.ClientSecret)}";
                request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
                break;
        }
    }

    private static string FormEncode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
