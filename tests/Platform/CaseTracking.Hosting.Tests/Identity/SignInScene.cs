using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.Hosting.Tests.Identity;

/// <summary>A provider and a site that trusts it, on one clock.</summary>
internal sealed class SignInScene(FakeClock clock, RunningProvider provider, ProtectedSite site) : IAsyncDisposable
{
    private readonly List<Browser> _browsers = [];

    public FakeClock Clock => clock;

    public RunningProvider Provider => provider;

    public ProtectedSite Site => site;

    public static async Task<SignInScene> Start(
        NpgsqlDataSource database, Dictionary<string, string?>? settings = null, string scheme = "https",
        Action<IServiceCollection>? configure = null)
    {
        // Real time at the start: HttpClient drops cookies that are past their date by the machine's clock.
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        var provider = await RunningProvider.Start(clock);
        var all = TestProvider.Settings(provider.Address);
        foreach (var (key, value) in settings ?? []) all[key] = value;
        return new(clock, provider, await ProtectedSite.Start(database, clock, all, scheme, configure));
    }

    public Browser NewBrowser()
    {
        var browser = new Browser(Site.Address);
        _browsers.Add(browser);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers) browser.Dispose();
        await Site.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
