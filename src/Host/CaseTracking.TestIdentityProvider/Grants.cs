using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseTracking.TestIdentityProvider;

/// <summary>What one code stands for.</summary>
internal sealed record Grant(TestPerson Person, string RedirectUri, string? CodeChallenge, string? Nonce, DateTimeOffset ExpiresAt);

/// <summary>Codes that were handed out; each is good once, for a minute.</summary>
internal sealed class Grants(TestProviderOptions options)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Grant> _byCode = new();

    public string Add(TestPerson person, string redirectUri, string? codeChallenge, string? nonce)
    {
        var code = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        _byCode[code] = new(person, redirectUri, codeChallenge, nonce, options.Clock.GetUtcNow() + Lifetime);
        return code;
    }

    public Grant? Take(string code)
    {
        var found = options.Hooks.AcceptsUsedCodes ? _byCode.GetValueOrDefault(code) : Remove(code);
        return found?.ExpiresAt > options.Clock.GetUtcNow() ? found : null;
    }

    private Grant? Remove(string code) => _byCode.TryRemove(code, out var grant) ? grant : null;
}
