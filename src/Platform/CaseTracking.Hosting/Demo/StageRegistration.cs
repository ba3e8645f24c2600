using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.Demo;

/// <summary>Keeps hosts and stories apart.</summary>
public static class StageRegistration
{
    /// <summary>Registers the gate that a host passes before it delivers or serves anything, and what a story leaves in its database.</summary>
    public static IServiceCollection AddStage(this IServiceCollection services) =>
        services.AddSingleton<StoryMark>().AddSingleton<HalfStory>().AddHostedService<StageGate>();
}
