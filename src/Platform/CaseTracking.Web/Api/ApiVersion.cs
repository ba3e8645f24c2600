namespace CaseTracking.Web.Api;

/// <summary>Version of the public API: the major number is in every address, the full one in a header.</summary>
public static class ApiVersion
{
    /// <summary>Full version, after semver.</summary>
    public const string Full = "1.0.0";

    /// <summary>Prefix of every endpoint of this version.</summary>
    public const string Prefix = "/api/v1";
}
