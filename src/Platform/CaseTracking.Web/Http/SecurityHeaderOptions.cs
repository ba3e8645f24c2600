namespace CaseTracking.Web.Http;

/// <summary>The few parts of the security headers that differ per installation; section <c>SecurityHeaders</c>.</summary>
internal sealed class SecurityHeaderOptions
{
    /// <summary>Origins to which a form may lead besides our own, such as the identity provider after signing out.</summary>
    public IList<string> FormActions { get; } = [];
}
