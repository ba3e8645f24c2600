using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaseTracking.Hosting.Identity.Sessions;

/// <summary>Ends the session a browser still has before it gets a new one.</summary>
internal static class SessionRenewal
{
    private const string SessionId = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    public static async Task EndCurrent(TicketReceivedContext signIn, CookieAuthenticationOptions cookie)
    {
        var current = cookie.CookieManager.GetRequestCookie(signIn.HttpContext, cookie.Cookie.Name!);
        SessionCookies.IgnoreCurrent(signIn.HttpContext);

        if (current is not null && cookie.TicketDataFormat.Unprotect(current)?.Principal.FindFirstValue(SessionId) is { } key)
            await cookie.SessionStore!.RemoveAsync(key, signIn.HttpContext.RequestAborted);
    }
}
