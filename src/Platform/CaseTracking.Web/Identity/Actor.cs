using System.Security.Claims;

namespace CaseTracking.Web.Identity;

/// <summary>Who is acting: the signed-in person, as modules and pages know them.</summary>
/// <param name="Id">Stable id at the identity provider; never a national number.</param>
/// <param name="DisplayName">
/// For the screen; equals <paramref name="Id"/> when the provider gave no name. Keep it out of events and logs.
/// </param>
/// <param name="IsStaff">Whether the person holds a role anywhere; someone without one is a citizen.</param>
/// <param name="Roles">What the person may act as, and where.</param>
public sealed record Actor(string Id, string DisplayName, bool IsStaff, IReadOnlyList<RoleAssignment> Roles)
{
    /// <summary>Reads the signed-in person.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint forgot to ask for a policy.</exception>
    public static Actor From(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var id = principal.FindFirstValue(ActorClaims.Subject)
            ?? throw new InvalidOperationException("Nobody is signed in. Ask for an authorization policy on this endpoint.");
        RoleAssignment[] roles = [.. principal.FindAll(ActorClaims.Role).Select(claim => RoleAssignment.Parse(claim.Value))];

        return new Actor(id, principal.FindFirstValue(ActorClaims.Name) ?? id, roles.Length > 0, roles);
    }

    /// <summary>Whether the person holds this role, in this unit or (without unit) in any.</summary>
    public bool Has(string role, string? unit = null) =>
        Roles.Any(held => held.Role == role && (unit is null || held.Unit == unit));

    /// <summary>Keeps the name out of logs that print the record.</summary>
    public override string ToString() => $"Actor {Id}";
}
