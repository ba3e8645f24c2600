namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>How the client secret is shown to the token endpoint.</summary>
public enum ClientAuthentication
{
    /// <summary>In the Authorization header (<c>client_secret_basic</c>).</summary>
    Basic,

    /// <summary>In the form (<c>client_secret_post</c>).</summary>
    Post,
}
