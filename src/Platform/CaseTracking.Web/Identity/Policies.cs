using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace CaseTracking.Web.Identity;

/// <summary>Names of the authorization policies every module can ask for, and the way to ask for one role.</summary>
public static class Policies
{
    /// <summary>Someone who holds a role in some unit.</summary>
    public const string Staff = "staff";

    /// <summary>Someone who signed in as a private person, without any role.</summary>
    public const string Citizen = "citizen";

    /// <summary>Registers <see cref="Staff"/> and <see cref="Citizen"/>.</summary>
    public static void AddTo(AuthorizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AddPolicy(Staff, policy => policy.RequireAuthenticatedUser().RequireAssertion(c => HoldsAny(c.User)));
        options.AddPolicy(Citizen, policy => policy.RequireAuthenticatedUser().RequireAssertion(c => !HoldsAny(c.User)));
    }

    /// <summary>Whether somebody is signed in, as a private person: what <see cref="Citizen"/> asks, for whoever decides what to show.</summary>
    public static bool IsCitizen(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Identity?.IsAuthenticated == true && !HoldsAny(user);
    }

    /// <summary>
    /// Asks for a role, in one unit or (without unit) in any. Not named RequireRole: the framework's method of that name would
    /// take the unit for a second, alternative role.
    /// </summary>
    public static AuthorizationPolicyBuilder RequireAssignment(this AuthorizationPolicyBuilder policy, string role, string? unit = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.RequireAuthenticatedUser().RequireAssertion(c => Holds(c.User, role, unit));
    }

    /// <summary>The same, on an endpoint or a group of endpoints.</summary>
    public static TBuilder RequireAssignment<TBuilder>(this TBuilder endpoint, string role, string? unit = null)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireAssignment(role, unit));

    // Every requirement of a policy is evaluated, also after the first one failed: nobody may be signed in here.
    private static bool HoldsAny(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == ActorClaims.Role);

    private static bool Holds(ClaimsPrincipal user, string role, string? unit) =>
        HoldsAny(user) && Actor.From(user).Has(role, unit);
}
