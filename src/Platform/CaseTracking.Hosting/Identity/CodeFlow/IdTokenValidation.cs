using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>Decides whether an id token is meant for us, for this attempt, now. What it does not name is refused.</summary>
internal sealed class IdTokenValidation(IdentitySettings settings, ProviderMetadata provider, TimeProvider clock)
{
    private static readonly string[] AllowedAlgorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256];

    // Between signing and arriving lie one redirect and one call: an older token was kept by someone.
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(10);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    public async Task<ClaimsIdentity> Validate(string idToken, string nonce, CancellationToken ct)
    {
        var known = await provider.Get(ct);
        var result = await Handler.ValidateTokenAsync(idToken, Parameters(known));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await provider.Renew(known, ct) is { } renewed)
            result = await Handler.ValidateTokenAsync(idToken, Parameters(renewed));
        if (!result.IsValid)
            throw new SignInRefusedException(result.Exception.GetType().Name, result.Exception);

        var token = (JsonWebToken)result.SecurityToken;
        RequireNonce(token, nonce);
        RequireAuthorizedParty(token);
        return result.ClaimsIdentity;
    }

    private TokenValidationParameters Parameters(OpenIdConnectConfiguration configuration) => new()
    {
        ValidIssuer = configuration.Issuer,
        ValidAudience = settings.ClientId,
        IssuerSigningKeys = configuration.SigningKeys,
        ValidAlgorithms = AllowedAlgorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, token, _) => IsTimely(notBefore, expires, (JsonWebToken)token),
    };

    private bool IsTimely(DateTime? notBefore, DateTime? expires, JsonWebToken token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var soonest = now - settings.ClockSkew;
        var latest = now + settings.ClockSkew;

        return expires > soonest
            && (notBefore is null || notBefore <= latest)
            && token.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Iat, out _)
            && token.IssuedAt <= latest
            && token.IssuedAt > soonest - MaxAge;
    }

    private static void RequireNonce(JsonWebToken token, string nonce)
    {
        if (!token.TryGetPayloadValue<string>(JwtRegisteredClaimNames.Nonce, out var found)
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(found), Encoding.UTF8.GetBytes(nonce)))
            throw new SignInRefusedException("the token belongs to another attempt to sign in");
    }

    private void RequireAuthorizedParty(JsonWebToken token)
    {
        var named = token.TryGetPayloadValue<string>(JwtRegisteredClaimNames.Azp, out var party);
        if (named ? party != settings.ClientId : token.Audiences.Skip(1).Any())
            throw new SignInRefusedException("the token was issued to another party");
    }
}
