using System.Net;
using CaseTracking.Hosting.Identity;
using CaseTracking.Web.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracking.Hosting.Tests.Identity;

/// <summary>The smallest site behind our sign-in: real Kestrel, https, real database.</summary>
internal sealed class ProtectedSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ProtectedSite(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public IServiceProvider Services => _app.Services;

    public static async Task<ProtectedSite> Start(
        NpgsqlDataSource database, TimeProvider clock, Dictionary<string, string?> settings, string scheme = "https",
        Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (scheme == "https") listen.UseHttps(LoopbackCertificate.Instance);
        }));
        builder.Services.AddSingleton(database).AddSingleton(clock);
        builder.Services.AddCaseTrackingIdentity(builder.Configuration, builder.Environment);
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseSameOriginChanges().UseAuthentication().UseAuthorization().UseAntiforgery();
        app.MapIdentity();
        MapPages(app);
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void MapPages(WebApplication app)
    {
        app.MapGet("/", () => "start");
        app.MapGet("/who", (HttpContext context) => TypedResults.Json(Actor.From(context.User))).RequireAuthorization();
        app.MapGet("/staff", () => "staff").RequireAuthorization(Policies.Staff);
        app.MapGet("/citizen", () => "citizen").RequireAuthorization(Policies.Citizen);
        app.MapGet("/permits", () => "permits").RequireAssignment("Medewerker", "omgeving");
        app.MapGet("/api/v1/things", () => "things").RequireAuthorization();
        app.MapGet("/form", (HttpContext context, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(context).RequestToken);
        app.MapPost("/form", ([FromForm] string answer) => $"saved {answer}").RequireAuthorization();
    }
}
