using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>The provider's published addresses and keys.</summary>
/// <remarks>
/// The manager renews in the background only, which would refuse the first people after a change of keys. Here an unknown key makes
/// a second manager read first, and take over once it has read.
/// </remarks>
internal sealed class ProviderMetadata(IdentitySettings settings, HttpClient backchannel, TimeProvider clock, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _renewing = new(1);
    private ConfigurationManager<OpenIdConnectConfiguration> _manager = NewManager(settings, backchannel);
    private DateTimeOffset _lastRenewal = DateTimeOffset.MinValue;

    public Task<OpenIdConnectConfiguration> Get(CancellationToken ct) => Read(_manager, ct);

    /// <summary>Reads again what turned out to be stale; nothing when that was done too short ago.</summary>
    public async Task<OpenIdConnectConfiguration?> Renew(OpenIdConnectConfiguration stale, CancellationToken ct)
    {
        await _renewing.WaitAsync(ct);
        try
        {
            // Someone else who signs in at this moment may have renewed it already.
            var current = await Get(ct);
            if (!ReferenceEquals(current, stale)) return current;
            if (clock.GetUtcNow() - _lastRenewal < settings.KeyRefreshInterval) return null;

            _lastRenewal = clock.GetUtcNow();
            Log.KeysReadAgain(logger);
            var manager = NewManager(settings, backchannel);
            var renewed = await Read(manager, ct);
            _manager = manager;
            return renewed;
        }
        finally
        {
            _renewing.Release();
        }
    }

    public void Dispose() => _renewing.Dispose();

    private async Task<OpenIdConnectConfiguration> Read(ConfigurationManager<OpenIdConnectConfiguration> manager, CancellationToken ct)
    {
        try
        {
            var configuration = await manager.GetConfigurationAsync(ct);
            return SameIssuer(configuration.Issuer, settings.Authority!)
                ? configuration
                : throw new SignInRefusedException("the provider's document names another issuer");
        }
        catch (InvalidOperationException e)
        {
            // The manager wraps whatever went wrong in this one type.
            throw new SignInRefusedException("the provider's document cannot be read", e);
        }
    }

    private static ConfigurationManager<OpenIdConnectConfiguration> NewManager(IdentitySettings settings, HttpClient backchannel) =>
        new($"{settings.Authority!.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(backchannel) { RequireHttps = settings.Authority.Scheme == Uri.UriSchemeHttps });

    private static bool SameIssuer(string? issuer, Uri authority) =>
        issuer?.TrimEnd('/') == authority.OriginalString.TrimEnd('/');
}
