using Microsoft.AspNetCore.Http;

namespace CaseTracking.Hosting.Identity;

/// <summary>The same rules for every cookie of ours.</summary>
internal static class CookieRules
{
    /// <summary><c>__Host-</c> makes the browser itself refuse the cookie from a neighbouring host or over plain http.</summary>
    public static void Secure(this CookieBuilder cookie, IdentitySettings settings, string name)
    {
        cookie.Name = settings.PlainHttpCookies ? name : $"__Host-{name}";
        cookie.SecurePolicy = settings.PlainHttpCookies ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }
}
