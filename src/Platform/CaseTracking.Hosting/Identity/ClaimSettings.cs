namespace CaseTracking.Hosting.Identity;

/// <summary>Names of the provider's claims: configuration section <c>Identity:Claims</c>. An empty name means: not used.</summary>
public sealed class ClaimSettings
{
    /// <summary>Stable id of the person. May not be the national number (<c>rrn</c>).</summary>
    public string Subject { get; set; } = "sub";

    /// <summary>Given name.</summary>
    public string GivenName { get; set; } = "given_name";

    /// <summary>Family name.</summary>
    public string FamilyName { get; set; } = "family_name";

    /// <summary>Code of the organisation on whose behalf the person signs in.</summary>
    public string Organisation { get; set; } = "vo_orgcode";

    /// <summary>Claim that holds the roles, one per value.</summary>
    public string Roles { get; set; } = "";

    /// <summary>
    /// Regular expression over a whole role value with the groups <c>role</c> (several roles may be separated by commas) and
    /// <c>unit</c>. A value that does not match gives no role. A three-part value such as <c>App-Editor,Reader:OVO000001</c>
    /// is read by <c>App-(?&lt;role&gt;[^:]+):(?&lt;unit&gt;.+)</c>.
    /// </summary>
    public string RolePattern { get; set; } = "(?<role>[^:]+)(:(?<unit>.+))?";

    /// <summary>Our code for a unit, by the provider's; a unit that is not listed keeps its own.</summary>
    public Dictionary<string, string> Units { get; } = [];
}
