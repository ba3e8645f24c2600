using CaseTracking.Hosting.Identity.CodeFlow;
using CaseTracking.Hosting.Identity.Staff;

namespace CaseTracking.Hosting.Identity;

/// <summary>How people sign in: configuration section <c>Identity</c>.</summary>
public sealed class IdentitySettings
{
    /// <summary>Address of the OpenID provider, equal to the issuer it names. Https, except on loopback in Development.</summary>
    public Uri? Authority { get; set; }

    /// <summary>Id under which the provider knows this application.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Secret agreed with the provider; not needed with <see cref="ClientAuthentication.PrivateKey"/>.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>File with our RSA private key in PEM; its id is the thumbprint of RFC 7638.</summary>
    public string ClientKeyFile { get; set; } = "";

    /// <summary>How we show the provider's token endpoint who we are.</summary>
    public ClientAuthentication ClientAuthentication { get; set; }

    /// <summary>Scopes to ask for, separated by spaces; a provider may refuse every request that holds one too many.</summary>
    public string Scopes { get; set; } = "openid profile";

    /// <summary>Required way of signing in (<c>acr_values</c>); empty leaves it to the provider.</summary>
    public string AcrValues { get; set; } = "";

    /// <summary>Whether to use PKCE (S256). Off only for a provider that cannot.</summary>
    public bool UsePkce { get; set; } = true;

    /// <summary>Difference allowed between the provider's clock and ours.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Least time between two looks for new keys; a token signed by an unknown key asks for one.</summary>
    public TimeSpan KeyRefreshInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Cookies without <c>Secure</c> and <c>__Host-</c>, for trying the product over plain http. Refused outside Development.
    /// </summary>
    public bool PlainHttpCookies { get; set; }

    /// <summary>Which claims of the id token mean what.</summary>
    public ClaimSettings Claims { get; set; } = new();

    /// <summary>How long a session lives.</summary>
    public SessionSettings Session { get; set; } = new();

    /// <summary>How long the directory keeps employees.</summary>
    public StaffSettings Staff { get; set; } = new();
}
