using System.Text;
using CaseTracking.TestIdentityProvider;
using Microsoft.IdentityModel.Tokens;

namespace CaseTracking.Hosting.Tests.Identity;

/// <summary>Id tokens that must not let anyone in, by what is wrong with them.</summary>
internal static class HostileTokens
{
    public static Dictionary<string, Func<IdTokenDraft, string>> All { get; } = new()
    {
        ["no signature (alg none)"] = Unsigned,
        ["HS256 by the public key as PEM"] = draft =>
            SymmetricBy(draft, Encoding.UTF8.GetBytes(Rsa(draft).Rsa.ExportSubjectPublicKeyInfoPem())),
        ["HS256 by the public key as DER"] = draft => SymmetricBy(draft, Rsa(draft).Rsa.ExportSubjectPublicKeyInfo()),
        ["an algorithm that is not allowed"] = draft => draft.Sign(draft.Key, SecurityAlgorithms.RsaSha512),
        ["expired"] = draft => Moved(draft, "exp", TimeSpan.FromMinutes(-10)),
        ["without end"] = draft => Without(draft, "exp"),
        ["valid in the future"] = draft => Moved(draft, "nbf", TimeSpan.FromMinutes(10)),
        ["issued in the future"] = draft => Moved(draft, "iat", TimeSpan.FromMinutes(10)),
        ["issued long ago"] = draft => Moved(draft, "iat", TimeSpan.FromHours(-2)),
        ["for another audience"] = draft => With(draft, "aud", "another-application"),
        ["for several audiences without a party"] = draft => With(draft, "aud", (string[])[TestProvider.ClientId, "another-application"]),
        ["issued to another party"] = draft => With(draft, "azp", "another-application"),
        ["by another issuer"] = draft => With(draft, "iss", "https://elsewhere.example"),
        ["with another nonce"] = draft => With(draft, "nonce", "another-nonce"),
        ["without nonce"] = draft => Without(draft, "nonce"),
        ["by an unknown key"] = draft => draft.Sign(SigningKeys.NewKey(), SecurityAlgorithms.RsaSha256),
        ["by another key under a known name"] = ByImpostor,
        ["about nobody"] = draft => Without(draft, "sub"),
        ["changed after signing"] = ChangedAfterwards,
        ["no token at all"] = _ => "",
    };

    private static RsaSecurityKey Rsa(IdTokenDraft draft) => (RsaSecurityKey)draft.Key;

    private static string Unsigned(IdTokenDraft draft) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{Base64UrlEncoder.Encode(draft.Payload)}.";

    private static string SymmetricBy(IdTokenDraft draft, byte[] key) =>
        draft.Sign(new SymmetricSecurityKey(key) { KeyId = draft.Key.KeyId }, SecurityAlgorithms.HmacSha256);

    private static string Moved(IdTokenDraft draft, string claim, TimeSpan by) =>
        With(draft, claim, (long)draft.Claims["iat"] + (long)by.TotalSeconds);

    private static string With(IdTokenDraft draft, string claim, object value)
    {
        draft.Claims[claim] = value;
        return draft.Sign();
    }

    private static string Without(IdTokenDraft draft, string claim)
    {
        draft.Claims.Remove(claim);
        return draft.Sign();
    }

    private static string ByImpostor(IdTokenDraft draft)
    {
        var impostor = SigningKeys.NewKey();
        impostor.KeyId = draft.Key.KeyId;
        return draft.Sign(impostor, SecurityAlgorithms.RsaSha256);
    }

    private static string ChangedAfterwards(IdTokenDraft draft)
    {
        var parts = draft.Sign().Split('.');
        draft.Claims["sub"] = TestPeople.Beheerder.Subject;
        return $"{parts[0]}.{Base64UrlEncoder.Encode(draft.Payload)}.{parts[2]}";
    }
}
