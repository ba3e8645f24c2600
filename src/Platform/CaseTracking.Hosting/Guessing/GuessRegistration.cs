using CaseTracking.Web.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.Guessing;

internal static class GuessRegistration
{
    public static void AddGuessCounting(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<GuessAlarmOptions>(configuration.GetSection($"RateLimits:{RateLimits.Guessable}"));
        services.AddSingleton<FailedGuesses>().AddSingleton<IFailedGuesses>(provider => provider.GetRequiredService<FailedGuesses>());
        services.AddSingleton<GuessAlarm>().AddHostedService(provider => provider.GetRequiredService<GuessAlarm>());
        services.AddHealthChecks().AddCheck<GuessAlarm>(GuessAlarm.Name);
    }
}
