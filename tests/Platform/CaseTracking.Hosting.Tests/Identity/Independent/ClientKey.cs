using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace CaseTracking.Hosting.Tests.Identity.Independent;

/// <summary>A key of our own to sign in with at the token endpoint, in a file as long as the test runs.</summary>
internal sealed class ClientKey : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    public ClientKey() => System.IO.File.WriteAllText(File, _rsa.ExportPkcs8PrivateKeyPem());

    public string File { get; } = Path.Combine(Path.GetTempPath(), $"client-key-{Guid.CreateVersion7():N}.pem");

    /// <summary>What the provider is told: the public half as a JSON web key.</summary>
    public object Published
    {
        get
        {
            var key = new RsaSecurityKey(_rsa.ExportParameters(includePrivateParameters: false));
            var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(key);
            return new { kty = "RSA", use = "sig", kid = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint()), n = jwk.N, e = jwk.E };
        }
    }

    public void Dispose()
    {
        System.IO.File.Delete(File);
        _rsa.Dispose();
    }
}
