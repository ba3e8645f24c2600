#if CRITTERSTACK
using CaseTracking.CritterStack;
#endif
using CaseTracking.Dossiers;
using CaseTracking.EventSourcing;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Hosting.Database;
using CaseTracking.Hosting.Demo;
using CaseTracking.Hosting.Identity;
using CaseTracking.Hosting.Mail;
using CaseTracking.Hosting.Mail.Development;
using CaseTracking.Hosting.Messages;
using CaseTracking.Hosting.Telemetry;
using CaseTracking.Hosting.Vault;
using CaseTracking.Messaging;
using CaseTracking.Tijdlijn;
using CaseTracking.Web;
using CaseTracking.Web.Modules;

namespace CaseTracking.Host;

/// <summary>Composes the product. The list of modules is here and nowhere else.</summary>
public static class HostApplication
{
    private static IReadOnlyList<IModule> Modules { get; } = [new DossiersModule(), new TijdlijnModule()];

    /// <summary>Builds the product; serving, migrating and so on are verbs of the command line on its services.</summary>
    /// <param name="environment">Name of the environment; what the process was started with when absent.</param>
    /// <param name="configure">Changes settings or services before the application is built.</param>
    public static WebApplication Build(string? environment = null, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(HostApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = environment,
        });
        builder.WebHost.UseStaticWebAssets();
        configure?.Invoke(builder);
        builder.AddTestIdentityProvider();

        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddCaseTrackingTelemetry(configuration);
        services.AddCaseTrackingDatabase(configuration);
        services.AddCaseTrackingMessages(configuration);
        services.AddStage();
        services.AddCaseTrackingIdentity(configuration, builder.Environment);
        services.AddCaseTrackingWeb(configuration);
        services.AddCaseTrackingMail(configuration, builder.Environment);
        services.AddVaultKey(configuration, builder.Environment);
        services.AddHostVerbs();
        var pages = services.AddMvcCore();
        foreach (var module in Modules)
        {
            module.AddServices(services, configuration);
            pages.AddApplicationPart(module.GetType().Assembly);
        }

        services.AddProjectionDaemon();
#if CRITTERSTACK
        services.UseCritterStack();
#endif

        var app = builder.Build();
        app.Services.GetRequiredService<ServeVerb.Handle>().App = app;
        foreach (var module in Modules) module.Subscribe(app.Services.GetRequiredService<ISubscriptions>());
        app.UseCaseTrackingWeb(web =>
        {
            web.UseSameOriginChanges();
            web.UseAuthentication();
            web.UseAuthorization();
        });
        app.MapIdentity();
        app.MapDevelopmentMail();
        app.MapCaseTrackingWeb(Modules);
        return app;
    }

    private static void AddHostVerbs(this IServiceCollection services)
    {
        services.AddSingleton<ServeVerb.Handle>();
        services.AddCommandLineVerb<ServeVerb>();
        services.AddProjectionsVerb();
        services.AddSubjectVerb();
        services.AddCommandLineVerb<OpenApiVerb>();
        services.AddCommandLineVerb<SeedVerb>();
    }
}
