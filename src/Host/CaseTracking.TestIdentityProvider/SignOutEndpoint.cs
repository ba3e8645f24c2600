using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseTracking.TestIdentityProvider;

/// <summary>The provider keeps no session of its own, so signing out only leads back, for whoever shows one of its tokens.</summary>
internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder app) => app.MapGet("/end_session", async (
        HttpRequest request, SigningKeys keys) =>
    {
        var token = await new JsonWebTokenHandler().ValidateTokenAsync(request.Query["id_token_hint"], new TokenValidationParameters
        {
            ValidIssuer = Discovery.Issuer(request),
            ValidAudience = TestProvider.ClientId,
            IssuerSigningKeys = keys.Published,
            ValidateLifetime = false,
        });
        var isLocal = Uri.TryCreate(request.Query["post_logout_redirect_uri"], UriKind.Absolute, out var back) && back.IsLoopback;

        return token.IsValid && isLocal ? Results.Redirect(back!.AbsoluteUri) : Results.BadRequest("id_token_hint or address not accepted");
    });
}
