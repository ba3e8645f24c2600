using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.IdentityModel.Tokens;

namespace CaseTracking.TestIdentityProvider;

internal static class Discovery
{
    public static void MapDiscovery(this IEndpointRouteBuilder app)
    {
        app.MapGet("/.well-known/openid-configuration", (HttpRequest request) => Results.Json(Document(Issuer(request))));
        app.MapGet("/jwks", (SigningKeys keys) => Results.Json(new { keys = keys.Published.Select(Publish) }));
    }

    public static string Issuer(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private static Dictionary<string, object> Document(string issuer) => new()
    {
        ["issuer"] = issuer,
        ["authorization_endpoint"] = $"{issuer}/authorize",
        ["token_endpoint"] = $"{issuer}/token",
        ["end_session_endpoint"] = $"{issuer}/end_session",
        ["jwks_uri"] = $"{issuer}/jwks",
        ["response_types_supported"] = (string[])["code"],
        ["subject_types_supported"] = (string[])["public"],
        ["id_token_signing_alg_values_supported"] = (string[])[SecurityAlgorithms.RsaSha256],
        ["token_endpoint_auth_methods_supported"] = (string[])["client_secret_basic", "client_secret_post"],
        ["code_challenge_methods_supported"] = (string[])["S256"],
        ["authorization_response_iss_parameter_supported"] = true,
    };

    private static Dictionary<string, string> Publish(RsaSecurityKey key)
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = SecurityAlgorithms.RsaSha256,
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent!),
        };
    }
}
