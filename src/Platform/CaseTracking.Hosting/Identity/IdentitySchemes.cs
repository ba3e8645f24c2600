namespace CaseTracking.Hosting.Identity;

/// <summary>Names of the two authentication schemes, and the addresses they use.</summary>
public static class IdentitySchemes
{
    /// <summary>The session cookie: the default scheme.</summary>
    public const string Session = "session";

    /// <summary>Signing in at the provider.</summary>
    public const string Provider = "provider";

    /// <summary>Where signing in starts; takes a local <c>returnUrl</c>.</summary>
    public const string SignInPath = "/aanmelden";

    /// <summary>Where the provider sends the browser back to; to be registered at the provider.</summary>
    public const string CallbackPath = "/aanmelden/terug";

    /// <summary>Where a refused attempt ends, with status 400.</summary>
    public const string FailedPath = "/aanmelden/mislukt";

    /// <summary>Where a form posts to sign out.</summary>
    public const string SignOutPath = "/afmelden";
}
