namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>How we show the token endpoint who we are.</summary>
public enum ClientAuthentication
{
    /// <summary>In the Authorization header (<c>client_secret_basic</c>).</summary>
    Basic,

    /// <summary>In the form (<c>client_secret_post</c>).</summary>
    Post,

    /// <summary>Not at all: a statement is signed by <see cref="IdentitySettings.ClientKeyFile"/> (<c>private_key_jwt</c>).</summary>
    PrivateKey,
}
