using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Hosting.Identity.Sessions;

/// <summary>Reads and writes the session cookie, and reads none while someone is signing in.</summary>
/// <remarks>
/// The framework's handler keeps the id a browser already has when it signs in again. An id that someone planted would then
/// become a signed-in one; so on the way back from the provider every sign-in is a first one.
/// </remarks>
internal sealed class SessionCookies : ICookieManager
{
    private static readonly ChunkingCookieManager Cookies = new();
    private static readonly object SigningIn = new();

    public static void IgnoreCurrent(HttpContext context) => context.Items[SigningIn] = true;

    public string? GetRequestCookie(HttpContext context, string key) =>
        context.Items.ContainsKey(SigningIn) ? null : Cookies.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        Cookies.AppendResponseCookie(context, key, value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        Cookies.DeleteCookie(context, key, options);
}
