using CaseTracking.TestIdentityProvider;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.Tests.Identity;

/// <summary>The test provider on a free port.</summary>
internal sealed class RunningProvider : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningProvider(WebApplication app, ProviderHooks hooks) => (_app, Hooks) = (app, hooks);

    public ProviderHooks Hooks { get; }

    public string Address => _app.Urls.Single();

    public SigningKeys Keys => _app.Services.GetRequiredService<SigningKeys>();

    public static async Task<RunningProvider> Start(TimeProvider clock)
    {
        var hooks = new ProviderHooks();
        var app = TestProvider.Build(new("http://127.0.0.1:0", "Development") { Clock = clock, Hooks = hooks });
        await app.StartAsync();
        return new(app, hooks);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
