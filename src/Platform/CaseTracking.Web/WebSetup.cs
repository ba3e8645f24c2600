using System.Globalization;
using System.Text.Unicode;
using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Demo;
using CaseTracking.Web.Errors;
using CaseTracking.Web.Forms;
using CaseTracking.Web.Health;
using CaseTracking.Web.Http;
using CaseTracking.Web.Layout;
using CaseTracking.Web.Live;
using CaseTracking.Web.Modules;
using CaseTracking.Web.OpenApi;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace CaseTracking.Web;

/// <summary>The three calls with which a host takes on the house's manners on the web.</summary>
public static class WebSetup
{
    /// <summary>Registers pages, API conventions, limits, health and the description of the API.</summary>
    public static IServiceCollection AddCaseTrackingWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<CityOptions>(configuration.GetSection("City"));
        services.Configure<UploadOptions>(configuration.GetSection("Uploads"));
        services.Configure<SecurityHeaderOptions>(configuration.GetSection("SecurityHeaders"));
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        services.AddPages();
        services.AddSingleton<IConfigureOptions<RazorPagesOptions>, OnlyInDevelopment>();
        services.AddApi();
        services.AddLimits(configuration);
        services.AddLive(configuration);
        services.AddHealthChecks();
        services.PostConfigure<HealthCheckServiceOptions>(BoundedCheck.Bound);
        services.AddOpenApiDocument(configuration);

        return services;
    }

    /// <summary>Headers, error pages, static files' localisation and limits; authentication goes between this and the endpoints.</summary>
    /// <param name="app">The application, nothing added yet.</param>
    /// <param name="authentication">Adds authentication and authorization: after routing, before the limits, which count per user.</param>
    public static void UseCaseTrackingWeb(this WebApplication app, Action<WebApplication>? authentication = null)
    {
        var dutch = CultureInfo.GetCultureInfo("nl-BE");
        app.UseMiddleware<SecurityHeaders>();
        app.UseErrorPages();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new(dutch),
            SupportedCultures = [dutch],
            SupportedUICultures = [dutch],
            RequestCultureProviders = [],
        });
        app.UseRouting();
        authentication?.Invoke(app);
        app.UseRateLimiter();
        app.UseMiddleware<GuessLimit>();
        app.UseMiddleware<JsonCharset>();
        app.UseIdempotency();
        app.UseOpenApiViewer();
    }

    /// <summary>Maps style sheets, pages of every module, health and the modules' endpoints under <c>/api/v1</c>.</summary>
    /// <exception cref="InvalidOperationException">Two modules have a page with the same path.</exception>
    public static void MapCaseTrackingWeb(this WebApplication app, IEnumerable<IModule> modules)
    {
        CompiledPages.AssertUnique(app.Services.GetRequiredService<ApplicationPartManager>());
        app.MapStaticAssets().AllowAnonymous().ShortCircuit();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
        app.MapDownloads();
        app.MapLive();

        var api = app.MapGroup(ApiVersion.Prefix);
        foreach (var module in modules) module.MapEndpoints(api);
    }

    private static void AddPages(this IServiceCollection services) => services
        // Dutch needs its accents and dashes; what HTML itself gives meaning is encoded all the same.
        .Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All))
        .AddRazorPages(options => options.RootDirectory = "/")
        .AddMvcOptions(options =>
        {
            options.ValueProviderFactories.AddressFirst();
            options.ValueProviderFactories.PlainNames();
            options.Filters.Add(new OnlyKnownHandlers());
            DutchMessages.Apply(options.ModelBindingMessageProvider);
            options.ModelMetadataDetailsProviders.Add(new DutchMessages());
        })
        .AddApplicationPart(typeof(WebSetup).Assembly);

    private static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddDataProtection();
        services.AddSingleton<ReplyProtection>();
        services.AddProblemDetails();
        services.AddExceptionHandler<ExpectedExceptionHandler>();
        services.Configure<ProblemMap>(StoreProblems.Map);
        // Otherwise a request that cannot be read is answered without a word in production.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<Microsoft.AspNetCore.Http.Json.JsonOptions>(options => JsonSetup.Apply(options.SerializerOptions));
    }
}
