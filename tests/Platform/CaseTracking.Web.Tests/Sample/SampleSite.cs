using System.Security.Claims;
using CaseTracking.Web.Api;
using CaseTracking.Web.Layout;
using CaseTracking.Web.Start;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace CaseTracking.Web.Tests.Sample;

/// <summary>A small site on a real server, composed as a host composes it.</summary>
public sealed class SampleSite : IAsyncDisposable
{
    private const string UserHeader = "X-Sample-User";
    private readonly WebApplication app;

    private SampleSite(WebApplication app)
    {
        this.app = app;
        // Who asks whether to go on waits for the answer.
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, Expect100ContinueTimeout = Testing.Eventually.Patience }) { BaseAddress = new(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<SampleSite> Start(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SampleSite).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Development",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // A logger that would log gives every request its trace.
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Critical);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value));
        builder.Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        builder.Services.AddCaseTrackingWeb(builder.Configuration);
        builder.Services.Configure<ProblemMap>(SampleModule.MapProblems);
        builder.Services.AddDownloads("sample", SampleModule.MapDownloads);
        builder.Services.AddSingleton(new NavigationLink("Volgen", "/sample/track", 2));
        builder.Services.AddSingleton(new NavigationLink("Werklijst", "/sample/work", 1, user => user.Identity is { IsAuthenticated: true }));
        builder.Services.AddSingleton(new StartPageLink(Audience.Citizen, "Volg uw aanvraag", "Vul de code in.", "/sample/track", 2));
        builder.Services.AddSingleton(new StartPageLink(Audience.Citizen, "Doe een aanvraag", "Vraag een attest.", "/sample/form", 1));
        builder.Services.AddSingleton(new StartPageLink(Audience.Staff, "Werklijst", "Uw dossiers.", "/sample/work", 1));
        builder.Services.AddHealthChecks().AddCheck("database", () =>
            HealthCheckResult.Unhealthy("Host=secret-host", new InvalidOperationException("secret-password"), new Dictionary<string, object> { ["x"] = "secret-data" }));

        var app = builder.Build();
        app.UseCaseTrackingWeb(UseHeaderAsUser);
        app.MapCaseTrackingWeb([new SampleModule()]);
        SampleModule.MapPages(app);
        await app.StartAsync();

        return new(app);
    }

    /// <summary>Asks as someone: who a browser or a program says to be by its Accept header, and perhaps a signed-in user.</summary>
    public async Task<HttpResponseMessage> Get(string url, string? accept = null, string? user = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (accept is not null) request.Headers.Add("Accept", accept);
        if (user is not null) request.Headers.Add(UserHeader, user);

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static void UseHeaderAsUser(WebApplication app) => app.Use((HttpContext context, RequestDelegate next) =>
    {
        if (context.Request.Headers[UserHeader].ToString() is { Length: > 0 } name)
            context.User = new(new ClaimsIdentity([new("sub", name), new("name", name)], "sample"));

        return next(context);
    });
}
