using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseTracking.TestIdentityProvider;

internal static class TokenEndpoint
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static void MapToken(this IEndpointRouteBuilder app) => app.MapPost("/token", async (HttpRequest request, Grants grants,
        SigningKeys keys, TestProviderOptions options) =>
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (!IsOurClient(request, form)) return Fault("invalid_client", StatusCodes.Status401Unauthorized);
        if (form["grant_type"] != "authorization_code") return Fault("unsupported_grant_type");
        if (grants.Take(form["code"].ToString()) is not { } grant) return Fault("invalid_grant");
        if (grant.RedirectUri != form["redirect_uri"]) return Fault("invalid_grant");
        if (!options.Hooks.IgnoresPkce && grant.CodeChallenge != Challenge(form["code_verifier"].ToString())) return Fault("invalid_grant");

        var draft = new IdTokenDraft(Claims(Discovery.Issuer(request), grant, options.Clock.GetUtcNow()), keys.Current);
        return Results.Json(new Dictionary<string, object>
        {
            ["access_token"] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)),
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)Lifetime.TotalSeconds,
            ["id_token"] = options.Hooks.WriteIdToken(draft),
        });
    }).DisableAntiforgery();

    private static Dictionary<string, object> Claims(string issuer, Grant grant, DateTimeOffset now)
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = issuer,
            ["aud"] = TestProvider.ClientId,
            ["sub"] = grant.Person.Subject,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["given_name"] = grant.Person.GivenName,
            ["family_name"] = grant.Person.FamilyName,
        };
        if (grant.Nonce is not null) claims["nonce"] = grant.Nonce;
        if (grant.Person.Roles is not []) claims[TestPeople.RoleClaim] = grant.Person.Roles;
        return claims;
    }

    private static bool IsOurClient(HttpRequest request, IFormCollection form) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            && header is { Scheme: "Basic", Parameter: { } pair }
            ? Encoding.ASCII.GetString(Convert.FromBase64String(pair)) == $"{TestProvider.ClientId}:{TestProvider.ClientSecret}"
            : form["client_id"] == TestProvider.ClientId && form["client_secret"] == TestProvider.ClientSecret;

    private static string Challenge(string verifier) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static IResult Fault(string error, int status = StatusCodes.Status400BadRequest) =>
        Results.Json(new { error }, statusCode: status);
}
