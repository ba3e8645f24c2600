using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.CommandLine;

/// <summary>Registers verbs of the command line.</summary>
public static class CommandLineRegistration
{
    /// <summary>Adds a verb; help lists verbs in the order in which they were added.</summary>
    public static IServiceCollection AddCommandLineVerb<TVerb>(this IServiceCollection services)
        where TVerb : class, ICommandLineVerb => services.AddSingleton<ICommandLineVerb, TVerb>();
}
