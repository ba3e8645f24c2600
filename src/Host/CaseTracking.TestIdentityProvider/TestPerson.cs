namespace CaseTracking.TestIdentityProvider;

/// <summary>A made-up person who can sign in.</summary>
/// <param name="Subject">Stable id.</param>
/// <param name="GivenName">Given name.</param>
/// <param name="FamilyName">Family name; plainly fictional.</param>
/// <param name="Description">What the person is, in Dutch, for the page where one is chosen.</param>
/// <param name="Roles">Values of the role claim, each <c>role:unit</c>; a citizen has none.</param>
public sealed record TestPerson(string Subject, string GivenName, string FamilyName, string Description, params string[] Roles)
{
    /// <summary>Full name, for the page.</summary>
    public string Name => $"{GivenName} {FamilyName}";
}
