using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Mail;

/// <summary>Registers how mail leaves.</summary>
public static class MailRegistration
{
    /// <summary>Section <c>Mail</c> decides: a mail server, else a folder, else nothing. In Development the folder is there by itself.</summary>
    public static IServiceCollection AddCaseTrackingMail(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<MailSettings>().Bind(configuration.GetSection(MailSettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailSettings>, MailSettingsValidation>();
        if (environment.IsDevelopment())
            services.PostConfigure<MailSettings>(s => s.PickupFolder ??= s.Host is null ? Path.Combine(Path.GetTempPath(), "casetracking-mail") : null);
        services.AddSingleton<PublicAddress>();
        return services.AddSingleton(Choose);
    }

    private static IMailer Choose(IServiceProvider services)
    {
        var settings = services.GetRequiredService<IOptions<MailSettings>>().Value;
        if (settings.Off) return new NoMailer();
        if (settings.Host is not null) return ActivatorUtilities.CreateInstance<SmtpMailer>(services);
        if (settings.PickupFolder is not null) return ActivatorUtilities.CreateInstance<PickupMailer>(services);

        Log.NoMailLeaves(services.GetRequiredService<ILogger<NoMailer>>());
        return new NoMailer();
    }
}
