namespace CaseTracking.Web.Identity;

/// <summary>The only claims a signed-in principal carries; everything else of the provider's token is dropped.</summary>
public static class ActorClaims
{
    /// <summary>Stable id of the person at the identity provider. Antiforgery tokens are bound to it too.</summary>
    public const string Subject = "sub";

    /// <summary>Given name and family name, for the screen alone.</summary>
    public const string Name = "name";

    /// <summary>Code of the organisation on whose behalf the person signed in, if any.</summary>
    public const string Organisation = "organisation";

    /// <summary>One per assignment, written as <see cref="RoleAssignment.ToString"/> does.</summary>
    public const string Role = "role";
}
