using CaseTracking.Hosting.Identity.Parking;
using CaseTracking.Hosting.Identity.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CaseTracking.Hosting.Identity;

internal sealed class ConfigureSessionCookie(IOptions<IdentitySettings> settings, TicketStore tickets, ParkedForms parked)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(CookieAuthenticationOptions options) { }

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != IdentitySchemes.Session) return;

        options.Cookie.Secure(settings.Value, "casetracking");
        options.CookieManager = new SessionCookies();
        options.SessionStore = tickets;
        options.LoginPath = IdentitySchemes.SignInPath;
        options.ReturnUrlParameter = "returnUrl";
        // The store keeps both limits; the ticket itself only knows the absolute one.
        options.ExpireTimeSpan = settings.Value.Session.Absolute;
        options.SlidingExpiration = false;
        options.Events.OnRedirectToLogin = SendToSignIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // What was typed while the session ended is there again after signing in.
    private async Task<string?> Parked(RedirectContext<CookieAuthenticationOptions> context) =>
        SessionRenewal.CurrentKey(context.HttpContext, context.Options) is { } session ? await parked.Park(context.HttpContext, session) : null;

    // A program that calls the API wants a status, not a page.
    private async Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(await Parked(context) ?? context.RedirectUri);
    }
}
