using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseTracking.TestIdentityProvider;

/// <summary>
/// A small OpenID provider where anyone can sign in as anyone, without a password. It exists for development and tests, and refuses to
/// be built in Production or on an address that others can reach.
/// </summary>
public static class TestProvider
{
    /// <summary>The one client it knows.</summary>
    public const string ClientId = "casetracking";

    /// <summary>That client's secret; worth nothing outside this machine.</summary>
    public const string ClientSecret = "alleen-om-te-ontwikkelen";

    /// <summary>Builds the provider; the caller starts and stops it.</summary>
    /// <exception cref="InvalidOperationException">The environment is Production, or the address is not loopback.</exception>
    public static WebApplication Build(TestProviderOptions options)
    {
        var url = Guard(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = options.EnvironmentName });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(Address(url), url.Port));
        builder.Services.AddSingleton(options).AddSingleton<SigningKeys>().AddSingleton<Grants>();

        var app = builder.Build();
        app.MapDiscovery();
        app.MapAuthorize();
        app.MapToken();
        app.MapSignOut();
        return app;
    }

    /// <summary>What a host must be configured with to let people sign in here; section <c>Identity</c>.</summary>
    /// <param name="authority">Where the provider listens, without a slash at the end.</param>
    public static Dictionary<string, string?> Settings(string authority) => new()
    {
        ["Identity:Authority"] = authority,
        ["Identity:ClientId"] = ClientId,
        ["Identity:ClientSecret"] = ClientSecret,
        ["Identity:Claims:Roles"] = TestPeople.RoleClaim,
    };

    private static Uri Guard(TestProviderOptions options)
    {
        if (string.Equals(options.EnvironmentName, Environments.Production, StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException("The test identity provider does not run in Production.");
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || !url.IsLoopback)
            throw new InvalidOperationException("The test identity provider listens on a plain http address of this machine alone.");

        return url;
    }

    private static IPAddress Address(Uri url) =>
        IPAddress.TryParse(url.DnsSafeHost, out var address) ? address : IPAddress.Loopback;
}
