using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>Proves who we are by signing instead of by a secret (RFC 7523).</summary>
internal static class ClientAssertion
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    public static string Create(IdentitySettings settings, string audience, DateTimeOffset now)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(settings.ClientKeyFile));
        // The factory would keep the signer, and with it this key, beyond its disposal.
        var key = new RsaSecurityKey(rsa) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = settings.ClientId,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = settings.ClientId,
                [JwtRegisteredClaimNames.Jti] = Guid.CreateVersion7().ToString(),
            },
            SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
        });
    }
}
