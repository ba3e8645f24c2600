using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseTracking.TestIdentityProvider;

/// <summary>An id token just before it is signed.</summary>
/// <param name="Claims">The payload; may be changed.</param>
/// <param name="Key">The key an honest provider would sign with.</param>
public sealed record IdTokenDraft(Dictionary<string, object> Claims, SecurityKey Key)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The payload as JSON.</summary>
    public string Payload => JsonSerializer.Serialize(Claims);

    /// <summary>Signs by <see cref="Key"/>.</summary>
    public string Sign() => Sign(Key, SecurityAlgorithms.RsaSha256);

    /// <summary>Signs by another key or algorithm.</summary>
    public string Sign(SecurityKey key, string algorithm) => Handler.CreateToken(Payload, new SigningCredentials(key, algorithm));
}
