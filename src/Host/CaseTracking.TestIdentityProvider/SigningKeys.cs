using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace CaseTracking.TestIdentityProvider;

/// <summary>The provider's keys, made at its start and kept in memory alone.</summary>
public sealed class SigningKeys : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<RsaSecurityKey> _keys = [NewKey()];

    /// <summary>The key tokens are signed with now.</summary>
    public RsaSecurityKey Current
    {
        get { lock (_gate) return _keys[^1]; }
    }

    /// <summary>Every published key.</summary>
    public IReadOnlyList<RsaSecurityKey> Published
    {
        get { lock (_gate) return [.. _keys]; }
    }

    /// <summary>A key nobody publishes.</summary>
    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.CreateVersion7().ToString("N") };

    /// <summary>Signs with a new key from now on; older ones stay published.</summary>
    public void Rotate()
    {
        lock (_gate) _keys.Add(NewKey());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in Published) key.Rsa.Dispose();
    }
}
