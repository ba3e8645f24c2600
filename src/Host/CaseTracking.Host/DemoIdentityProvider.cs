using CaseTracking.TestIdentityProvider;
using CaseTracking.Web.Demo;

namespace CaseTracking.Host;

/// <summary>In Development people sign in at a provider of our own, beside the product. Anywhere else it is not there.</summary>
internal static class DemoIdentityProvider
{
    private const string UrlSetting = "TestIdentityProvider:Url";

    public static void AddTestIdentityProvider(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() || !string.IsNullOrEmpty(builder.Configuration["Identity:Authority"])) return;

        var url = builder.Configuration[UrlSetting] ?? BesideTheProduct(builder.Configuration["URLS"]);
        builder.Configuration.AddInMemoryCollection(TestProvider.Settings(url));
        builder.Configuration.AddInMemoryCollection([new("Identity:PlainHttpCookies", "true"), new("SecurityHeaders:FormActions:0", url)]);
        foreach (var person in TestPeople.All) builder.Services.AddSingleton(new DoorKeeper(person.Name, person.Description));
        builder.Services.AddHostedService(_ => new Runner(TestProvider.Build(new TestProviderOptions(url, builder.Environment.EnvironmentName))));
    }

    /// <summary>In the demo: where to go, and as whom one can sign in.</summary>
    public static async Task TellWhoCanSignIn(WebApplication app, TextWriter output)
    {
        if (!app.Services.GetServices<IHostedService>().OfType<Runner>().Any()) return;

        foreach (var url in app.Urls) await output.WriteLineAsync($"CaseTracking runs at {url}. Sign in at {url}/aanmelden, without a password, as:");
        foreach (var person in TestPeople.All) await output.WriteLineAsync($"  {person.Name}, {person.Description}");
        foreach (var doors in app.Services.GetServices<IDoors>())
            foreach (var door in (await doors.Find(perState: 1, CancellationToken.None)).Take(5)) await output.WriteLineAsync($"  {door.State}: {app.Urls.First()}{door.CitizenUrl}");
        await output.WriteLineAsync($"All of this with links: {app.Urls.First()}/dev");
    }

    /// <summary>The next port: 5081 for http://localhost:5080.</summary>
    private static string BesideTheProduct(string? urls)
    {
        var product = new Uri(urls?.Split(';')[0] is { Length: > 0 } first ? first : "http://localhost:5080");
        return new UriBuilder(product) { Scheme = Uri.UriSchemeHttp, Host = "localhost", Port = product.Port + 1 }.Uri.GetLeftPart(UriPartial.Authority);
    }

    private sealed class Runner(WebApplication provider) : IHostedService, IAsyncDisposable
    {
        public Task StartAsync(CancellationToken cancellationToken) => provider.StartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => provider.StopAsync(cancellationToken);

        public ValueTask DisposeAsync() => provider.DisposeAsync();
    }
}
