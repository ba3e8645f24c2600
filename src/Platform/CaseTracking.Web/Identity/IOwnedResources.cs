namespace CaseTracking.Web.Identity;

/// <summary>
/// Which resources a signed-in citizen may call their own. The module that keeps the link answers; any module asks before it shows
/// something, so that the link lives in one place and is gone at once when it is taken away.
/// </summary>
public interface IOwnedResources
{
    /// <summary>Everything this citizen owns, in no particular order.</summary>
    Task<IReadOnlyList<Guid>> Of(Actor citizen, CancellationToken ct);

    /// <summary>Whether this citizen owns it; false as well for what does not exist.</summary>
    Task<bool> Owns(Actor citizen, Guid resource, CancellationToken ct);
}
