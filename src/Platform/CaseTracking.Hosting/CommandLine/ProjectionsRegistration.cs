using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.CommandLine;

/// <summary>Registers the verb for projections.</summary>
public static class ProjectionsRegistration
{
    /// <summary>Adds <c>projections list|rebuild|verify|resume|skip</c> over every registered event store.</summary>
    public static IServiceCollection AddProjectionsVerb(this IServiceCollection services) => services.AddCommandLineVerb<ProjectionsVerb>();
}
