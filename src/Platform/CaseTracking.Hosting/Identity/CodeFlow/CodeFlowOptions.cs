using Microsoft.AspNetCore.Authentication.OAuth;

namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>Options of the sign-in scheme; filled from <see cref="IdentitySettings"/>.</summary>
internal sealed class CodeFlowOptions : OAuthOptions
{
    public IdentitySettings Settings { get; set; } = new();

    public ProviderMetadata Provider { get; set; } = null!;
}
