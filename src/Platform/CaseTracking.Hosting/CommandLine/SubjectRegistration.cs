using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.CommandLine;

/// <summary>Registers the verb for people.</summary>
public static class SubjectRegistration
{
    /// <summary>Adds <c>subject erase</c> over every registered vault.</summary>
    public static IServiceCollection AddSubjectVerb(this IServiceCollection services) => services.AddCommandLineVerb<SubjectVerb>();
}
