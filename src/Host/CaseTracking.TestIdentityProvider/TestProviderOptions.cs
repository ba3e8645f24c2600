namespace CaseTracking.TestIdentityProvider;

/// <summary>Where the test provider listens, and how it behaves.</summary>
/// <param name="Url">A plain http address on this machine alone; port 0 takes a free one.</param>
/// <param name="EnvironmentName">Name of the host's environment; Production is refused.</param>
public sealed record TestProviderOptions(string Url, string EnvironmentName)
{
    /// <summary>Clock for codes and tokens.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Ways to misbehave, for tests.</summary>
    public ProviderHooks Hooks { get; init; } = new();
}
