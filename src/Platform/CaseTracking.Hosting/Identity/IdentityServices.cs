using CaseTracking.EventSourcing.Schema;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Hosting.Guessing;
using CaseTracking.Hosting.Identity.CodeFlow;
using CaseTracking.Hosting.Identity.DataProtection;
using CaseTracking.Hosting.Identity.OneTime;
using CaseTracking.Hosting.Identity.Parking;
using CaseTracking.Hosting.Identity.Sessions;
using CaseTracking.Hosting.Identity.Staff;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Live;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Hosting.Identity;

/// <summary>Registers signing in, sessions, their keys, the policies built on them, the directory of employees, and the count of failed guesses.</summary>
public static class IdentityServices
{
    /// <summary>Scripts of schema <c>web</c>: sessions, keys, failed guesses and the directory of employees.</summary>
    public static SchemaScripts Schema { get; } = new("web", "web", typeof(IdentityServices).Assembly);

    /// <summary>
    /// Needs an <see cref="NpgsqlDataSource"/> that may use schema <c>web</c>. The host refuses to start on unsafe settings.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Whole configuration; section <c>Identity</c> is read (<see cref="IdentitySettings"/>).</param>
    /// <param name="environment">Development alone may do without https.</param>
    public static IServiceCollection AddCaseTrackingIdentity(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(Schema);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<IdentitySettings>>(new IdentitySettingsValidation(environment));
        services.AddOptions<IdentitySettings>().Bind(configuration.GetSection("Identity")).ValidateOnStart();
        services.AddSessions();
        services.AddSingleton<StaffDirectory>().AddSingleton<IStaffDirectory>(provider => provider.GetRequiredService<StaffDirectory>());
        services.AddKeys(configuration);
        services.AddGuessCounting(configuration);
        services.AddAuthentication(IdentitySchemes.Session)
            .AddCookie(IdentitySchemes.Session)
            .AddOAuth<CodeFlowOptions, CodeFlowHandler>(IdentitySchemes.Provider, _ => { });
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, ConfigureSessionCookie>();
        services.AddSingleton<IConfigureOptions<CodeFlowOptions>, ConfigureCodeFlow>();
        services.AddAuthorization(Policies.AddTo);
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<IdentitySettings>>((options, settings) =>
            options.Cookie.Secure(settings.Value, "casetracking-form"));

        // What one page leaves for the next after a redirect; the framework would leave Secure off.
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<IdentitySettings>>((options, settings) =>
            options.Cookie.Secure(settings.Value, "casetracking-once"));
        return services;
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<TicketStore>();
        services.AddSingleton<ParkedForms>();
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<LateForm>();
            mvc.Filters.Add<RestoreParkedForm>();
        });
        services.AddSingleton(provider => new SignedInSessions(
            provider.GetRequiredService<NpgsqlDataSource>(),
            provider.GetRequiredService<IOptions<IdentitySettings>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddLiveFeed<SessionFeed, string>();
        services.AddSingleton<ISessionWatch>(provider => provider.GetRequiredService<SessionFeed>());
        services.AddHostedService<EndedSessionsCleanup>();
        services.AddSingleton<IOneTimeAccess, OneTimeAccess>();
        services.AddCommandLineVerb<SessionVerb>();
    }
}
