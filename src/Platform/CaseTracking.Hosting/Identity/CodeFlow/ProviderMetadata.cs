using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>The provider's published addresses and keys.</summary>
/// <remarks>
/// A manager of its own renews in the background only, which would refuse the first people after a change of keys. Here an unknown
/// key replaces the manager, and a fresh one is read before it answers.
/// </remarks>
internal sealed class ProviderMetadata(IdentitySettings settings, HttpClient backchannel, TimeProvider clock, ILogger logger)
{
    private readonly Lock _gate = new();
    private ConfigurationManager<OpenIdConnectConfiguration> _manager = NewManager(settings, backchannel);
    private DateTimeOffset _lastRenewal = DateTimeOffset.MinValue;

    public async Task<OpenIdConnectConfiguration> Get(CancellationToken ct)
    {
        var configuration = await Read(ct);
        return SameIssuer(configuration.Issuer, settings.Authority!)
            ? configuration
            : throw new SignInRefusedException("the provider's document names another issuer");
    }

    private async Task<OpenIdConnectConfiguration> Read(CancellationToken ct)
    {
        try
        {
            return await _manager.GetConfigurationAsync(ct);
        }
        catch (InvalidOperationException e)
        {
            // The manager wraps whatever went wrong in this one type.
            throw new SignInRefusedException("the provider's document cannot be read", e);
        }
    }

    /// <summary>Forgets the known keys, unless that was done too short ago; says whether it did.</summary>
    public bool TryForgetKeys()
    {
        lock (_gate)
        {
            if (clock.GetUtcNow() - _lastRenewal < settings.KeyRefreshInterval) return false;

            _lastRenewal = clock.GetUtcNow();
            _manager = NewManager(settings, backchannel);
        }

        Log.KeysReadAgain(logger);
        return true;
    }

    private static ConfigurationManager<OpenIdConnectConfiguration> NewManager(IdentitySettings settings, HttpClient backchannel) =>
        new($"{settings.Authority!.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(backchannel) { RequireHttps = settings.Authority.Scheme == Uri.UriSchemeHttps });

    private static bool SameIssuer(string? issuer, Uri authority) =>
        issuer?.TrimEnd('/') == authority.OriginalString.TrimEnd('/');
}
