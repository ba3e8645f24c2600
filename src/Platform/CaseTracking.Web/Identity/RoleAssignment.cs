namespace CaseTracking.Web.Identity;

/// <summary>A role that holds in one organisation unit, and in no other.</summary>
/// <param name="Role">Name of the role as the identity provider gives it; never empty, holds no colon.</param>
/// <param name="Unit">Code of the organisation unit; empty when the role was given without one.</param>
public sealed record RoleAssignment(string Role, string Unit)
{
    /// <summary>One text for a claim value: <c>role:unit</c>.</summary>
    public override string ToString() => $"{Role}:{Unit}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static RoleAssignment Parse(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new(value, "") : new(value[..colon], value[(colon + 1)..]);
    }
}
