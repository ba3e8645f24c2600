using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.Hosting.Identity.Sessions;

/// <summary>Ends the session a browser still has before it gets a new one.</summary>
internal static class SessionRenewal
{
    private const string SessionId = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    public static async Task EndCurrent(TicketReceivedContext signIn, CookieAuthenticationOptions cookie)
    {
        var current = cookie.CookieManager.GetRequestCookie(signIn.HttpContext, cookie.Cookie.Name!);
        SessionCookies.IgnoreCurrent(signIn.HttpContext);

        if (Key(current, cookie) is { } key)
            await cookie.SessionStore!.RemoveAsync(key, signIn.HttpContext.RequestAborted);
    }

    /// <summary>Id of the session a browser has, or had: it may have ended since. Nothing where the cookie is not one of ours.</summary>
    public static string? CurrentKey(HttpContext http, CookieAuthenticationOptions cookie) =>
        Key(cookie.CookieManager.GetRequestCookie(http, cookie.Cookie.Name!), cookie);

    private static string? Key(string? value, CookieAuthenticationOptions cookie) =>
        value is null ? null : cookie.TicketDataFormat.Unprotect(value)?.Principal.FindFirstValue(SessionId);
}
