namespace CaseTracking.Web.Tests.Sample;

/// <summary>One site for the tests that only read.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    public SampleSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await SampleSite.Start();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
